/** Mails whose text is a weapon or a ruin: charsets, line ends, transfer encodings, HTML, CSS. */
import { type Bomb, bytesOf, exactly, FROM, partOf, TO, times } from './bomb.ts'

const MB = 1024 * 1024

const html = (what: string, content: () => string): Bomb => ({
  what,
  raw: () => partOf('Content-Type: text/html; charset=utf-8', content()),
})

const charset = (name: string, body: string, says?: object): Bomb => ({
  what: `text in ${name}`,
  raw: () => partOf(`Content-Type: text/plain; charset="${name}"`, body),
  ...(says === undefined ? {} : { says }),
})

const encoded = (what: string, encoding: string, content: () => string, type = 'application/octet-stream'): Bomb => ({
  what,
  raw: () => partOf(`Content-Type: ${type}\nContent-Transfer-Encoding: ${encoding}`, content()),
})

const plain = (what: string, content: () => string): Bomb => ({ what, raw: () => bytesOf('', content()) })

/** A mail as it is, with these line ends. */
const withEnds = (what: string, end: string): Bomb => ({
  what,
  raw: () =>
    exactly(
      [`From: ${FROM}`, `To: ${TO}`, 'Subject: ends', 'Message-ID: <ends@x.test>', '', 'one', 'two', ''].join(end),
    ),
})

export const TEXT: readonly Bomb[] = [
  charset('x-klingon', 'plain words\n', { content_clean: 'plain words' }),
  charset('utf-7', '+ADw-script+AD4-alert(1)+ADw-/script+AD4-\n'),
  charset('hz-gb-2312', '~{<:Ky2;VQ~}\n'),
  charset('iso-2022-kr', '\x1b$)C\x0e!!\x0f words\n'),
  charset('iso-2022-jp', '\x1b$B\x21\x21 never back to ASCII\n'),
  charset('utf-16', '\xff\xfea\0b\0\xd8\n'),
  charset('utf-32', 'a\0\0\0\n'),
  charset(`${'c'.repeat(10_000)}`, 'words\n', { content_clean: 'words' }),
  charset('utf-8\\"; x=\\"', 'words\n'),
  { what: 'NULs in the text', raw: () => bytesOf('', `a\0b${'\0'.repeat(100_000)}\n`) },
  {
    what: 'invalid UTF-8 in text that says UTF-8',
    raw: () => partOf('Content-Type: text/plain; charset=utf-8', '\xff\xc3\xe2\x82'.repeat(100_000)),
  },
  withEnds('bare LF', '\n'),
  withEnds('bare CR', '\r'),
  {
    what: 'bare CR and bare LF mixed',
    raw: () =>
      exactly(
        `From: ${FROM}\nTo: ${TO}\r\nSubject: a\rBcc: victim@example.test\nMessage-ID: <mixed@x.test>\r\n\n\rone\rtwo\nthree\r\n\r`,
      ),
  },
  plain('a million empty lines', () => '\n'.repeat(1_000_000)),
  plain('a megabyte on one line', () => 'x'.repeat(MB)),
  plain('20 MB on one line', () => 'words '.repeat(3_500_000)),
  plain('a million quotes within quotes', () => `${'>'.repeat(MB)}\n${'> '.repeat(500_000)}\n`),
  {
    what: 'flowed text that flows on for ever',
    raw: () => partOf('Content-Type: text/plain; format=flowed; delsp=yes', '> a \n'.repeat(200_000)),
  },
  {
    what: 'invisible characters and joiners without number',
    raw: () =>
      partOf(
        'Content-Type: text/plain; charset=utf-8',
        Buffer.from('\u200d\ufe0f\u00ad\u{e0041}'.repeat(200_000)).toString('latin1'),
      ),
  },
  encoded('20 MB of base64 on one line, without padding', 'base64', () => 'QUJD'.repeat(5 * MB).slice(0, -1)),
  encoded('20 MB of characters that are not base64', 'base64', () => '!?\u00ff*'.repeat(5 * MB)),
  encoded('base64 that is only padding', 'base64', () => '='.repeat(5 * MB)),
  encoded('base64 text on one line', 'base64', () => 'd29yZHMg'.repeat(500_000), 'text/plain'),
  encoded('quoted-printable that is only escapes', 'quoted-printable', () => '=41'.repeat(2 * MB), 'text/plain'),
  encoded(
    'quoted-printable that is broken everywhere',
    'quoted-printable',
    () => '=\n==4=G'.repeat(500_000),
    'text/plain',
  ),
  encoded('an encoding of which nobody knows', 'x-none', () => 'words\n', 'text/plain'),
  encoded(
    'uuencode without an end',
    'x-uuencode',
    () => `begin 644 ../../etc/passwd\n${'M'.repeat(61)}\n`.repeat(20_000),
    'text/plain',
  ),
  html('a million elements', () => '<p>a'.repeat(1_000_000)),
  html('10,000 elements within one another', () => `${'<div>'.repeat(10_000)}deep`),
  html('100,000 tables within one another', () => '<table><tr><td>'.repeat(100_000)),
  html(
    '100,000 inline elements that close in the wrong order',
    () => `${'<b><i>'.repeat(100_000)}x${'</b></i>'.repeat(100_000)}`,
  ),
  html('100,000 end tags of nothing', () => '</div></p></b></a></td>'.repeat(100_000)),
  html(
    'lists, quotes and links within one another',
    () => `${'<ul><li><blockquote><a href="http://x.test/">'.repeat(50_000)}x`,
  ),
  html(
    'a table of data with 300,000 cells',
    () => `<table><tr><th>h</th></tr>${`<tr>${'<td>c</td>'.repeat(100)}</tr>`.repeat(3_000)}</table>`,
  ),
  html(
    'cells that span a thousand columns',
    () => `<table><tr><th>h<td>d</tr>${'<tr><td colspan=99999999>x</td></tr>'.repeat(20_000)}</table>`,
  ),
  html(
    'an attribute of a megabyte',
    () =>
      `<p title="${'a'.repeat(MB)}">x</p><img alt="${'a '.repeat(MB / 2)}" src="cid:x"><a href="http://${'a'.repeat(MB)}">y</a>`,
  ),
  html('100,000 attributes', () => `<p ${times(100_000, (n) => `a${n}=1 `)}>x</p>`),
  html('100,000 attributes of one name', () => `<p ${'style=1 '.repeat(100_000)}>x</p>`),
  html('a style of a megabyte', () => `<p style="${'a:b;'.repeat(MB / 4)}">x</p>`),
  html('styles of open comments', () => `<p style="${'/*'.repeat(500_000)}">x</p>`),
  html('100,000 styles', () => '<p style="font:1px/2px a;display:none!important;color:red">x</p>'.repeat(50_000)),
  html('a style sheet that imports itself', () => `<style>${'@import url(cid:x);a{b:c}'.repeat(100_000)}</style>x`),
  html('a style sheet that never ends', () => `<style>${'/* '.repeat(500_000)}`),
  html(
    'styles with numbers without end',
    () =>
      `<p style="font-size:${'1'.repeat(MB / 2)}px;opacity:${'0'.repeat(MB / 2)};clip:rect(${'1 '.repeat(100_000)})">x</p>`,
  ),
  html('comments without an end', () => '<!--'.repeat(500_000)),
  html('half of a million tags', () => '<a '.repeat(500_000)),
  html('entities without number', () => '&amp;&#x1F600;&notit;&#99999999999;&'.repeat(100_000)),
  html('a pre with a million backticks', () => `<pre>${'`'.repeat(MB)}</pre><code>${'`'.repeat(MB)}</code>`),
  html('a pre with 300,000 runs of backticks', () => `<pre>${'```\n'.repeat(300_000)}</pre>`),
  html('20 MB of HTML', () => '<p>many words</p>\n'.repeat(1_170_000)),
]
