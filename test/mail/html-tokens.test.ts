/** HTML as tokens: whoever reads it, our reader of ordinary HTML or htmlparser2, they are the same. */
import { describe, expect, test } from 'vitest'
import { tokenizeHtml } from '../../src/mail/html/html-tokens.ts'
import { NAMED_REFERENCES } from '../../src/mail/html/references.ts'

type Token = [kind: 'open' | 'close' | 'text', name: string, ...more: unknown[]]

function tokensOf(html: string): Token[] {
  const tokens: Token[] = []
  let drawings = 0
  tokenizeHtml(html, {
    openTag(tag, attributes, selfClosing) {
      if (tag === 'svg') drawings += 1
      tokens.push(['open', tag, [...attributes], selfClosing])
    },
    closeTag(tag) {
      if (tag === 'svg') drawings -= 1
      tokens.push(['close', tag])
    },
    text: (text) => tokens.push(['text', text]),
    isForeign: () => drawings > 0,
  })
  return tokens
}

/** An abrupt end of a comment is not ordinary: from there on htmlparser2 reads all. */
const byHtmlparser2 = (html: string) => tokensOf(`<!-->${html}`)

const PIECES = [
  '<p>words</p>',
  '<P Class="A" id=b hidden>words</P >',
  '<a href=\'x?a=1&b=2&amp;c=3\' title = "&quot;">a</a>',
  '<a href=x/>a</a/>',
  '<br/><br /><br/ >',
  '<td/a><td a/ b>',
  '<a =b c==d e=>',
  '<a a="1" A="2">',
  '<!doctype html><!-- a > b --><!----><!---->',
  '<!--a--!>b<!-->c<!--->d<!---a-->e',
  '<![if !mso]>a<![endif]><![CDATA[b]]>c',
  '<?xml:namespace prefix="o" /><o:p></o:p>',
  '<style>a>b{color:red}</style ><style></style/>',
  '<style>\u001c/style>a</style>',
  '<style>a</styles></style',
  '<title>a &amp; b</title><title>a<&amp;</title>',
  '<svg><title>a<b>c</b></title><style>d<e></e></style></svg>',
  '<script>a<b></script><textarea>a<b></textarea><plaintext>a<b>',
  'AT&T &amp &copy 1 & 2 &foo; &notit; &#128; &#0; &#x2019; &#1114112; &',
  '1 < 2 <3 </ > </> </1> <',
  '<p',
  '<a href="x',
  '</p',
]

describe('HTML as tokens', () => {
  test.each(PIECES)('%j is read as htmlparser2 reads it, whatever stands around it', (piece) => {
    for (const html of [piece, `a<b>${piece}`, `${piece}</b> &amp; c`, `${piece}${piece}`]) {
      expect(tokensOf(html), html).toEqual(byHtmlparser2(html))
    }
  })

  test('a reference stands for the same character', () => {
    for (const [name, character] of NAMED_REFERENCES) {
      const html = `<a b="&${name};">&${name};`
      expect(byHtmlparser2(html), name).toEqual([
        ['open', 'a', [['b', character]], false],
        ['text', character],
      ])
      expect(tokensOf(html), name).toEqual(byHtmlparser2(html))
    }
    for (let code = 0; code < 0x11_0000; code += code < 1_000 ? 1 : 97) {
      const html = `&#${code};&#x${code.toString(16)};`
      expect(tokensOf(html), html).toEqual(byHtmlparser2(html))
    }
  })
})
