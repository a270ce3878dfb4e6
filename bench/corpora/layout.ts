/** How text stands in a mail: wrapped lines, and the HTML of a newsletter with tables, styles and links. */
import type { Random } from '../../test/torture/random.ts'
import { word } from './words.ts'

const WIDTH = 72
const WIDE_WIDTH = 36

/** Lines of at most 72 characters, a blank one after each paragraph; text without blanks is cut. */
export function wrapped(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((paragraph) => {
    const lines = paragraph.includes(' ') ? byWords(paragraph) : (paragraph.match(PIECES) ?? [])
    return [...lines, '']
  })
}

const PIECES = new RegExp(`.{1,${WIDE_WIDTH}}`, 'gu')

function byWords(paragraph: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const next of paragraph.split(' ')) {
    if (line !== '' && line.length + next.length >= WIDTH) {
      lines.push(line)
      line = next
    } else line = line === '' ? next : `${line} ${next}`
  }
  return [...lines, line]
}

const STYLE = 'body{font-family:Arial,sans-serif;font-size:14px}.c{padding:8px 12px}a{color:#0a58ca}'
const CELL = 'padding:8px 12px;font-size:14px;line-height:20px;color:#333333'

/** Each paragraph in a row of a table, with links and images here and there. */
export function htmlOf(random: Random, paragraphs: readonly string[]): string {
  const rows = paragraphs.map((paragraph) => {
    const text = paragraph.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    return `<tr><td class="c" style="${CELL}"><p style="margin:0 0 12px 0">${text}</p>${extras(random)}&nbsp;</td></tr>`
  })
  const head = `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html"><style type="text/css">${STYLE}</style></head><body>`
  const foot = `<div style="font-size:11px;color:#999">&copy; ${word(random)} &mdash; <a href="https://shop.test/u/${random.between(0, 999_999)}">unsubscribe</a></div></body></html>`
  return [
    head,
    '<table width="600" cellpadding="0" cellspacing="0" border="0" align="center" style="border-collapse:collapse">',
    ...rows,
    `</table>${foot}`,
    '',
  ].join('\r\n')
}

function extras(random: Random): string {
  const link = `<a href="https://www.shop.test/c/${random.between(0, 999_999)}?utm_source=mail&amp;utm_id=7" style="color:#0a58ca;text-decoration:none"><b>${word(random)}</b></a>`
  const image = `<img src="https://img.shop.test/p/${random.between(0, 999_999)}.png" width="120" height="40" alt="${word(random)}" border="0">`
  return `${random.chance(0.3) ? link : ''}${random.chance(0.15) ? image : ''}`
}
