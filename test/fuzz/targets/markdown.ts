/** Markdown of callers as HTML of a mail: nothing in it runs, and links lead where links may lead. */
import { tokenizeHtml } from '../../../src/mail/html/html-tokens.ts'
import { htmlToMarkdown } from '../../../src/mail/html/markdown.ts'
import { markdownToHtml } from '../../../src/mail/markdown-body.ts'
import { makeText } from '../make-text.ts'
import { holds, type Target } from '../target.ts'

const WORDS = [
  '[a](https://x.test)',
  '[a](javascript:alert(1))',
  '[a](<data:text/html,x>)',
  '![a](x "t")',
  '[a]: https://x.test\n',
  '[a][a]',
  '<script>',
  '<https://x.test>',
  'https://x.test/?a=b&c',
  '**',
  '*',
  '_',
  '`',
  '```\n',
  '~~',
  '# ',
  '> ',
  '- ',
  '1. ',
  '    ',
  '| a | b |\n|---|---|\n| c | d |\n',
  '|',
  '\n',
  '\n\n',
  '&amp;',
  '\\',
]
const TAGS = new Set(
  'html head meta body p strong em s a img code pre ul ol li blockquote h1 h2 h3 h4 h5 h6 hr br table thead tbody tr th td'.split(
    ' ',
  ),
)
const ATTRIBUTES = new Set(['href', 'src', 'alt', 'title', 'style', 'class', 'start', 'charset'])

export const markdown: Target = {
  name: 'markdown',
  seeds: () => WORDS.map((word) => Buffer.from(word)),
  words: WORDS,
  make: (random) => Buffer.from(makeText(random, WORDS, 40)),
  run(input) {
    const source = input.toString().replaceAll('\0', '')
    const page = markdownToHtml(source)
    if (page === null) return
    holds('HTML grows with the Markdown alone', page.length <= 1_000 + 200 * source.length, {
      is: page.length,
      of: source.length,
    })
    tokenizeHtml(page, {
      openTag(tag, attributes) {
        holds('only known tags are written', TAGS.has(tag), tag)
        for (const [name, value] of attributes) {
          holds('only known attributes are written', ATTRIBUTES.has(name), { tag, name })
          const link = name === 'href' || name === 'src'
          holds(
            'links run nothing',
            !link || !/^\s*(?:(?:javascript|vbscript|file):|data:(?!image\/))/i.test(value),
            value,
          )
        }
      },
      closeTag() {},
      text() {},
      isForeign: () => false,
    })
    htmlToMarkdown(page)
  },
}
