/** HTML of strangers as Markdown: bounded, and without what a reader does not see or should not follow. */
import { htmlToMarkdown } from '../../../src/mail/html/markdown.ts'
import { makeText } from '../make-text.ts'
import { holds, type Target } from '../target.ts'

const TAGS =
  'p div b i a ul ol li table tr td th pre code blockquote h1 span br img hr svg script style template dialog q font center'
const ATTRIBUTES = [
  ' href="https://x.test/"',
  ' href="javascript:alert(1)"',
  ' href="java&#10;script:x"',
  ' href=mailto:a@b.test',
  ' src="cid:x" alt="[a](b)"',
  ' style="display:none"',
  ' style="font-size:0;color:red"',
  ' style="white-space:pre"',
  ' hidden',
  ' colspan=99999',
  ' start=999999999',
  ' width=1',
  ' class="a b"',
  ' id=a',
  ' style="color:#fff;background:#000"',
  ' bgcolor="#fff"',
]
const WORDS = [
  ...TAGS.split(' ').flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag}`]),
  ...ATTRIBUTES,
  '>',
  '/>',
  'words ',
  '&amp;',
  '&#0;',
  '&#xd800;',
  '&#x110000;',
  '<!--',
  '-->',
  '<![CDATA[',
  '<!doctype html>',
  '<style>.a{display:none}</style>',
  '<style>#a>.b p,*{color:#fff}@media screen{',
  '<body text=white>',
  '`',
  '|',
  ']',
  '\n',
]

export const html: Target = {
  name: 'html',
  seeds: () => [Buffer.from('<p>a <b>b</b> <a href="https://x.test/">c</a><table><tr><th>x<td>y</table><pre>z</pre>')],
  words: WORDS,
  make: (random) => Buffer.from(makeText(random, WORDS, 60)),
  run(input) {
    const source = input.toString().replaceAll('\0', '')
    const markdown = htmlToMarkdown(source)
    holds('Markdown is well-formed', markdown.isWellFormed() && !markdown.includes('\0'), markdown)
    holds('Markdown grows with the HTML alone', markdown.length <= 1_000 + 20 * source.length, {
      is: markdown.length,
      of: source.length,
    })
    // from an abrupt end of a comment on htmlparser2 reads all
    holds('what is ordinary is read as htmlparser2 reads it', htmlToMarkdown(`<!-->${source}`) === markdown, markdown)
    checkHidden(source)
  },
}

/** What stands where no browser shows it is not in the text, whatever stands around it. */
function checkHidden(source: string): void {
  const before = source.replace(/[<>&]/g, '')
  for (const hidden of ['<script>HIDDEN</script>', '<div style="display:none">HIDDEN</div>', '<p hidden>HIDDEN</p>']) {
    const markdown = htmlToMarkdown(`<p>${before}</p>${hidden}${source.replaceAll('HIDDEN', '')}`)
    holds('what is hidden is not told', !markdown.includes('HIDDEN') || before.includes('HIDDEN'), markdown)
  }
}
