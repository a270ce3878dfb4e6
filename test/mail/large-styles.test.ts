/** Honest pages with many rules and many cells keep all their words. */
import { expect, test } from 'vitest'
import { htmlToMarkdown } from '../../src/mail/html/markdown.ts'

const times = (count: number, make: (index: number) => string, joint = '') =>
  Array.from({ length: count }, (_, index) => make(index)).join(joint)
const rowsOf = (count: number) => times(count, (row) => `<tr>${times(5, (cell) => `<td>r${row}c${cell}</td>`)}</tr>`)

function expectAll(html: string, rows: number) {
  const words = new Set(htmlToMarkdown(`${html}<p>closing</p>`).match(/\w+/g))
  const wanted = [...times(rows, (row) => `r${row}c4`, ' ').split(' '), 'closing']
  expect(wanted.filter((word) => !words.has(word))).toEqual([])
}

const RESETS = ['*[class="fix"]{display:none!important}', '[hidden]{display:none}', 'td a{color:#fff}']

test.each(RESETS)('themes that no element has, beside %s', (reset) => {
  const css = reset + times(60, (index) => `.theme-${index} .body td{color:#333;font-size:13px}`)
  const outer = `${'<div>'.repeat(10)}<table><tr><td><table>`
  expectAll(`<style>${css}</style>${outer}${rowsOf(1_000)}</table></td></tr></table>`, 1_000)
})

test.each(RESETS)('the tables of a framework, beside %s', (reset) => {
  const parts = ['thead', 'tbody', 'tfoot'].flatMap((part) => ['th', 'td'].map((cell) => [part, cell] as const))
  const list = (make: (part: string, cell: string) => string) => parts.map(([part, cell]) => make(part, cell)).join()
  const css = `${reset}${list((part, cell) => `.table > ${part} > tr > ${cell}`)}{line-height:1.4}
    ${list((part, cell) => `.table > caption + ${part} > tr:first-child > ${cell}`)}{border-top:0;font-size:13px}
    ${['active', 'success', 'info', 'warning', 'danger']
      .map((name) =>
        list((part, cell) => `.table > ${part} > tr > ${cell}.${name}, .table > ${part} > tr.${name} > ${cell}`),
      )
      .join('{background-color:#dff0d8;font-size:14px}')}{background-color:#eee}`
  expectAll(`<style>${css}</style><table class="table"><tbody>${rowsOf(5_000)}</tbody></table>`, 5_000)
})

test('white links on dark cells, when too many rules are asked', () => {
  const css = `${times(400, (index) => `.t${index} .u td, .u .t${index} a{color:#fff;background:#07f}`)}
    td a{color:#fff} .b .c td.d{background:#07f}`
  const cells = times(
    5_000,
    (index) => `<table><tr><td class="d"><a href="https://a.test/">r${index}c4</a></td></tr></table>`,
  )
  const classes = times(400, (index) => ` t${index}`)
  expectAll(
    `<style>${css}</style><div class="u${classes}"><div class="b"><div class="c">${cells}</div></div></div>`,
    5_000,
  )
})

test('ids that no rule asks for are not told apart', () => {
  const css = `[hidden]{display:none}${times(250, (index) => `.t${index} .u td{font-size:14px}`)}`
  const cells = times(6_000, (index) => `<tr><td id="x${index}">r${index}c4</td></tr>`)
  expectAll(`<style>${css}</style><table class="u">${cells}</table>`, 6_000)
})

test('a class that the page itself gets late is one of those around', () => {
  const html =
    '<style>.late .x{display:none}</style><p class="x">early</p><b>shown</b><body class="late"><p class="x">told</p>'
  expect(htmlToMarkdown(html)).not.toContain('told')
})

test('beyond bounds an element that rules surely hide is hidden, in surroundings too', () => {
  const css = `${times(1_000, () => '*{top:0}')}.a .x{display:none} .nobody .y{display:none}`
  const html = `${times(3_000, (index) => `<i style="top:${index}px">i</i>`)}<div class="a"><p class="x">told</p></div>`
  expect(htmlToMarkdown(`<style>${css}</style>${html}`)).not.toContain('told')
})

test.each([
  ['in the style of the element', '', '<p style="color:#fff">told</p>'],
  ['by a rule of elements behind others', 'p ~ p.w{color:#fff}', '<p class="w">told</p>'],
  ['by a rule of elements in others', '.o > .w{font-size:0}', '<div class="o"><p class="w">told</p></div>'],
])('beyond bounds, where only colours are told, words that are hidden %s stay so', (_, css, html) => {
  const rules = times(600, (index) => `.t${index} ~ p{margin:0;color:#0100}`)
  const before = times(3_000, (index) => `<p>v${index}</p>`)
  expect(htmlToMarkdown(`<style>${rules}${css}</style><div>${before}</div><b>shown</b>${html}`)).not.toContain('told')
})
