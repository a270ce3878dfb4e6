/** HTML of about 1 MB in the shapes that cost most: each is what some program really sends, many times over. */
import { messageIdOf } from '../corpora/corpus.ts'

const SIZE = 1_000_000
const WORDS = 'the quarterly report is attached and the numbers of the second half look better than we thought'

/** One piece of each shape; `n` counts the pieces. */
const PIECES: Record<string, (n: number) => string> = {
  words: () => `${WORDS} `,
  paragraphs: (n) => `<p style="margin:0">${n} ${WORDS}</p>\n`,
  'layout in tables': (n) =>
    `<table width="600"><tr><td style="font-size:0">&nbsp;</td><td><table><tr><td>${n}</td><td>${WORDS}</td></tr></table></td></tr></table>`,
  links: (n) =>
    `<a href="https://click.elsewhere.test/track?u=${n}&amp;id=${'a1b2c3'.repeat(20)}">elsewhere.test/${n}</a> `,
  'styled spans': (n) =>
    `<span class="c${n % 500}" style="color:#${String(n % 1_000).padStart(3, '0')};background-color:#fff">word</span> `,
  'quotes within quotes': (n) =>
    `<div class="gmail_quote">On Mon, Nov 2, 2026 at 10:${n % 60} Ann wrote:<blockquote>${WORDS}`,
  'quoted lines': (n) => `&gt; On Mon, Nov 2, 2026, Ann wrote:<br>&gt; ${n} ${WORDS}<br>`,
  numbers: (n) => `Your code is ${100_000 + n}, order ${n * 7_919}, 2026-11-${n % 28}.<br>`,
  entities: () => '&lt;&amp;&nbsp;&#8203;&eacute;&#x1F600; ',
  'divisions within divisions': () => '<div><span><b>',
}

export const HTML_SHAPES = Object.keys(PIECES)

const SHEET = `<style>${Array.from({ length: 500 }, (_, n) => `.c${n}{color:#${String(n).padStart(3, '0')}} td .c${n}{display:none}`).join('\n')}</style>`

/** The `n`-th mail, in the shapes in turn. */
export function heavyHtmlMail(n: number): Buffer {
  const shape = HTML_SHAPES[n % HTML_SHAPES.length] as string
  const piece = PIECES[shape] as (n: number) => string
  const pieces: string[] = []
  for (let size = 0, at = n; size < SIZE; at += 1) size += pieces[pieces.push(piece(at)) - 1]?.length ?? 0
  const head = [
    'From: Ann <ann@elsewhere.test>',
    'To: all@example.test',
    `Subject: 1 MB of ${shape}, ${n}`,
    `Message-ID: ${messageIdOf(n)}`,
    'Date: Mon, 02 Nov 2026 10:00:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ]
  const html = `<html><head>${SHEET}</head><body>${pieces.join('')}</body></html>`
  const body = Buffer.from(html).toString('base64').replace(/.{76}/g, '$&\r\n')
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}\r\n`)
}
