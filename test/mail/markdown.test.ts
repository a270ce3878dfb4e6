/** HTML as Markdown: what a reader sees is there, what a reader does not see is not. */

import { describe, expect, test } from 'vitest'
import { htmlToMarkdown } from '../../src/mail/html/markdown.ts'
import { fc } from '../support/property.ts'

describe('what a reader sees', () => {
  test.each([
    [
      'paragraphs and breaks',
      '<p>one\n two</p>three<br>four<br><br>five<div>six</div>',
      'one two\n\nthree\nfour\n\nfive\nsix',
    ],
    ['empty lines of mail editors', '<div>a</div><div><br></div><div>b</div>', 'a\n\nb'],
    ['headings', '<h1>A <b>title</b></h1><h2></h2><h3>Sub</h3>x', '# A title\n\n### Sub\n\nx'],
    ['emphasis', 'a<b> b </b>c <i>d</i><strong>e</strong><b>f</b><b></b>', 'a **b** c *d***ef**'],
    ['emphasis across paragraphs', '<b><p>one</p><p>two</p></b>', '**one**\n\n**two**'],
    ['boldness taken back', '<b style="font-weight:normal">plain</b>', 'plain'],
    ['lists', '<ul><li>a<li>b<ol><li>c</ol><li>d</ul>e', '- a\n- b\n  1. c\n- d\n\ne'],
    ['numbered lists', '<ol start="9"><li><p>a</p><p>more</p></li><li>b</li></ol>', '9. a\n\n   more\n\n10. b'],
    ['quotes', '<blockquote>a<br>b<blockquote>c</blockquote></blockquote>d', '> a\n> b\n>\n> > c\n\nd'],
    ['links', '<a href="https://x.test/?a=1&amp;b=(2)">go <b>on</b></a>', '[go **on**](https://x.test/?a=1&b=%282%29)'],
    [
      'links that say where they go',
      '<a href="https://x.test/">https://x.test/</a> <a href="mailto:a@x.test">a@x.test</a>',
      'https://x.test/ a@x.test',
    ],
    [
      'links of other schemes to a host',
      '<a href="//evil.test/x">a</a> <a href="ftp://x.test/">b</a> <a href="\\\\x.test/y">c</a>',
      '[a](https://evil.test/x) [b](ftp://x.test/) [c](https://x.test/y)',
    ],
    [
      'a link around what ends its paragraph',
      '<p>Hi <a href="https://x.test/"><div>Buy now</div></a></p>',
      'Hi\n\n[Buy now](https://x.test/)',
    ],
    [
      'a link around a heading in a paragraph',
      '<p><a href="https://x.test/"><h2>Buy</h2></a>more',
      '## [Buy](https://x.test/)\n\nmore',
    ],
    [
      'a link around a table in a paragraph',
      '<p>Hi <a href="https://x.test/"><table><tr><td>Buy</td></tr></table></a> now',
      'Hi [Buy](https://x.test/) now',
    ],
    ['formatting that a paragraph ended', '<p><b>one<p>two</b> three', '**one**\n\n**two** three'],
    [
      'a link of a picture that says only what it is for',
      '<a href="https://x.test/" title="Confirm [now]"><img src="https://x.test/b.png"></a>',
      '[![Confirm now](https://x.test/b.png)](https://x.test/)',
    ],
    [
      'a link of a picture with words',
      '<a href="https://x.test/" title="b"><img src="https://x.test/b.png" alt="a"></a>',
      '[![a](https://x.test/b.png)](https://x.test/)',
    ],
    ['a link of nothing', '<a href="https://x.test/" title="a"></a>b', 'b'],
    ['lists between items', '<ul><li>a</li><ul><li>b</li><li>c</li></ul><li>d</li></ul>', '- a\n  - b\n  - c\n- d'],
    ['numbers of items', '<ol><li value=3>a<li>b<li value=x>c</ol>', '3. a\n4. b\n5. c'],
    [
      'lists of Word',
      `<p class=MsoNormal>x</p>${[
        ['\u00b7', 1, 'a'],
        ['o', 2, 'b'],
        ['\uf0a7', 3, 'c'],
        ['2.', 1, 'd'],
      ]
        .map(
          ([mark, level, word]) =>
            `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp; </span></span><![endif]>${word}<o:p></o:p></p>`,
        )
        .join('')}<p class=MsoNormal>o y</p>`,
      'x\n\n- a\n  - b\n    - c\n2. d\n\no y',
    ],
    ['a paragraph of a list of Word without a mark', '<p class="MsoListParagraph">o what a day</p>', 'o what a day'],
    [
      'cells that reach down',
      '<table><tr><th>A<th>B<tr><td rowspan=2>1<td>2<tr><td>3<tr><td>4<td>5</table>',
      '| A | B |\n| --- | --- |\n| 1 | 2 |\n|  | 3 |\n| 4 | 5 |',
    ],
    [
      'Markdown that somebody typed is left as it is',
      '<p># a</p><p>```</p><p>&gt; b</p><p>[c](https://x.test/)</p>',
      '# a\n\n```\n\n> b\n\n[c](https://x.test/)',
    ],
    ['other schemes are text', '<a href="java\nscript:x">a</a> <a href="/rel">b</a> <a>c</a>', 'a b c'],
    ['a link over blocks', '<a href="http://x.test"><div>a</div><div>b</div></a>', '[a b](http://x.test)'],
    [
      'link text that plays link',
      '<a href="http://evil.test">a](http://bank.test) [b</a>',
      '[a\\](http://bank.test) \\[b](http://evil.test)',
    ],
    [
      'images',
      '<img src="cid:1@x" alt="a [b]"><img src="https://x.test/i.png">',
      '![a b](cid:1@x)![](https://x.test/i.png)',
    ],
    ['images of other schemes', '<img src="data:image/png;base64,AAAA" alt="logo"><img src="file:///x">', 'logo'],
    [
      'image links',
      '<a href="https://x.test"><img src="https://x.test/i.png" alt="Shop"></a>',
      '[![Shop](https://x.test/i.png)](https://x.test)',
    ],
    ['code', 'run <code>npm  test</code> or <code>a`b</code>', 'run `npm test` or `` a`b ``'],
    ['blocks of code', 'x<pre>\nif a:\n  b\n```\n</pre>y', 'x\n\n````\nif a:\n  b\n```\n````\n\ny'],
    ['plain-text mails in a pre', '<pre class="moz-quote-pre" wrap="">a\n  b <b>c</b>\n\nd</pre>', 'a\n  b **c**\n\nd'],
    ['kept white space', '<div style="white-space: pre-wrap">a\n b</div>', 'a\n b'],
    ['rules', 'a<hr>b', 'a\n\n---\n\nb'],
    [
      'tables of layout',
      '<table><tr><td>Total</td><td>5</td></tr><tr><td><table><tr><td>in</td></tr></table></td></tr></table>',
      'Total 5\n\nin',
    ],
    [
      'tables of data',
      '<table><thead><tr><th>A<th>B|C</thead><tr><td><p>1</p><td><a href="https://x.test">2</a></table>',
      '| A | B\\|C |\n| --- | --- |\n| 1 | [2](https://x.test) |',
    ],
    [
      'tables with heads at the side',
      '<table><tr><th>A<td>1<tr><th>B<td>2</table>',
      '| A | 1 |\n| --- | --- |\n| B | 2 |',
    ],
    ['th used for layout', '<table><tr><th>a</th><th>b</th></tr></table>', 'a b'],
    ['wide cells', '<table><tr><th colspan=2>A<tr><td>1<td>2</table>', '| A |  |\n| --- | --- |\n| 1 | 2 |'],
    ['entities', '&lt;b&gt; &amp;amp; &euro;&nbsp;5 &#x1F600;', '<b> &amp; € 5 😀'],
    ['joined emoji and words', '👩‍👩‍👧 ❤️ می‌خواهم', '👩‍👩‍👧 ❤️ می‌خواهم'],
    ['conditional content for others', '<![if !mso]>seen<![endif]>', 'seen'],
    [
      'buttons hidden from Outlook alone',
      '<a style="mso-hide:all" href="https://x.test">Confirm</a>',
      '[Confirm](https://x.test)',
    ],
    ['size given back', '<td style="font-size:0"><div style="font-size:14px">a</div></td>', 'a'],
    ['visibility given back', '<div style="visibility:hidden">x<p style="visibility:visible">a</p></div>', 'a'],
    ['a ruby', '<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>です', '漢字(かんじ)です'],
    ['a ruby without its own brackets', '<ruby>漢字<rt>かんじ</rt></ruby>です', '漢字(かんじ)です'],
    ['display that wins', '<div hidden style="display:none;display:block !important;display:none">a</div>', 'a'],
    ['headers without an end', '<head><title>t</title><body>a', 'a'],
    ['drawings without an end', '<svg><svg><path/><td><p>a<math><mi>x<table><tr><td>b', 'a\n\nb'],
    ['stray end tags', 'a</b></div></p>b</br>c</table>', 'a\n\nb\nc'],
  ])('%s', (_name, html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown)
  })
})

describe('what a reader does not see', () => {
  test.each([
    '<!-- SECRET -->',
    '<!--[if mso]>SECRET<![endif]-->',
    '<script>SECRET</script><style>SECRET</style><title>SECRET</title>',
    '<head><title>SECRET</title><style>SECRET',
    '<template>SECRET</template><noframes>SECRET</noframes><iframe>SECRET</iframe>',
    '<svg><text>SECRET</text></svg><select><option>SECRET</select><dialog>SECRET</dialog>',
    '<p hidden>SECRET</p>',
    '<p style="display:none">SECRET<b>SECRET</b></p>',
    '<p style="color:red; DISPLAY : NONE !important">SECRET</p>',
    '<p style="/*x*/display:/*y*/none">SECRET</p>',
    '<p style="display&#58;none">SECRET</p>',
    '<p style="visibility:hidden">SECRET</p>',
    '<p style="opacity:0">SECRET</p><p style="opacity:.001">SECRET</p>',
    '<p style="font-size:0">SECRET</p><p style="font-size:1px">SECRET</p><p style="font:0/0 a">SECRET</p>',
    '<p style="font-size:0"><span style="font-size:200%">SECRET</span></p>',
    '<p style="max-height:0">SECRET</p><p style="width:0;height:0px">SECRET</p>',
    '<p style="height:1px;overflow:hidden">SECRET</p>',
    '<p style="position:absolute;left:-9999px">SECRET</p><p style="text-indent:-9999px">SECRET</p>',
    '<div style="display:none"><div></span></b>SECRET</div>SECRET</div>',
    '<span style="display:none"><div></span>SECRET</div></span>',
    '<ul style="display:none"><li>SECRET<li>SECRET</ul>',
    '<table style="display:none"><tr><td>SECRET<td>SECRET</table>',
    '<table><tr><th>a<th style="display:none">SECRET<tr><td>b<td style="display:none">SECRET</table>',
    '<img src="https://x.test/SECRET" width="1" height="1"><img src="https://x.test/SECRET" height=0>',
    '<img src="https://x.test/SECRET" style="display:none"><img src="https://x.test/SECRET" style="width:1px">',
    '<a href="https://x.test/SECRET"> </a>',
    '<p title="SECRET" onclick="SECRET">a</p>',
  ])('%s', (html) => {
    expect(htmlToMarkdown(html)).not.toContain('SECRET')
    expect(htmlToMarkdown(`${html.replaceAll('SECRET', '')}<p>after</p>`)).toMatch(/after$|^$/)
  })

  test('invisible characters', () => {
    const tags = Array.from('SECRET', (c) => String.fromCodePoint(0xe0000 + c.charCodeAt(0))).join('')
    expect(
      htmlToMarkdown(
        `a${tags}\u200bb&shy;c&zwnj;&nbsp;&zwnj;&nbsp;d\ufeff\u202ee x\ufe0f\u{e0131} ❤\ufe0f\ufe01 葛\u{e0101}\u{e0102} 1\ufe0f\u20e3`,
      ),
    ).toBe('abc de x ❤\ufe0f 葛\u{e0101} 1\ufe0f\u20e3')
  })
})

describe('bounds', () => {
  const many = (text: string) => text.repeat(200_000)
  test.each([
    '<div>',
    '<b><div></b>',
    '</i>',
    '<blockquote>x',
    '<ul><li>x',
    '<table><tr><th>x<td>',
    '<a href=http://x>x<div>',
    '<code>x<br>',
    '<span style="display:none">',
    '<svg>',
    '<!--',
    '<',
    '&',
    '\u200d',
  ])('any number of %j is read without an error and hardly multiplied', (text) => {
    const html = many(text)
    expect(htmlToMarkdown(html).length).toBeLessThan(4 * html.length)
  })

  test('any soup of tags is read, and text outside of them is kept', () => {
    const tag = fc.constantFrom(
      'p',
      'b',
      'a',
      'div',
      'table',
      'tr',
      'td',
      'th',
      'ul',
      'li',
      'h1',
      'code',
      'blockquote',
      'span',
      'font',
      'pre',
    )
    const token = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      fc.constantFrom('<br>', '<hr>', '<a href="https://x.test">', 'x', ' ', '<img src="cid:x">'),
    )
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), (tokens) => {
        const html = tokens.join('')
        const words = html.replace(/<[^>]*>/g, '').replaceAll(' ', '').length
        const shown = htmlToMarkdown(html).replace(/https:\/\/x\.test|cid:x/g, '')
        expect(shown.replace(/[^x]/g, '').length, html).toBe(words)
      }),
      { numRuns: 2_000 },
    )
  })

  test('any soup with elements that are not shown comes to an end, and nothing is said twice', () => {
    const tag = fc.constantFrom(
      'svg',
      'math',
      'path',
      'td',
      'table',
      'select',
      'template',
      'p hidden',
      'p',
      'h2',
      'a',
      'li',
    )
    const token = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `<${name}/>`),
      tag.map((name) => `</${name}>`),
      fc.constant('x'),
    )
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), (tokens) => {
        const words = tokens.filter((text) => text === 'x').length
        expect(htmlToMarkdown(tokens.join('')).replace(/[^x]/g, '').length).toBeLessThanOrEqual(words)
      }),
      { numRuns: 2_000 },
    )
  })
})
