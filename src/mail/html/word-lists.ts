/** Lists as Word writes them: paragraphs one behind the other, whose bullets and numbers are text. */
import type { Container } from './flow.ts'
import type { Attributes } from './html-tokens.ts'

/** Symbol and Wingdings have theirs among the characters for private use. */
const BULLET = /^\s*([·•§▪◦‣o\uf02d\uf06f\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc]|\d{1,3}[.)])(?:\s*$|\s{2,})/
const DEEPEST = 8

/** How deep an item lies, from 1; null: the paragraph is none. */
export function wordListLevel(attributes: Attributes): number | null {
  if (attributes.size === 0) return null
  const style = attributes.get('style')
  const level = style?.includes('mso-list') ? /mso-list:\s*[^\s:]+\s+level(\d)/i.exec(style)?.[1] : undefined
  if (level !== undefined) return Math.min(Math.max(Number(level), 1), DEEPEST)
  return attributes.get('class')?.includes('MsoListParagraph') ? 1 : null
}

/** What the first words of an item begin with, and what is left of them; null: no mark. */
export function readWordMark(text: string, level: number): { container: Container; rest: string } | null {
  const [whole, mark] = BULLET.exec(text) ?? []
  if (whole === undefined || mark === undefined) return null
  const first = ' '.repeat(2 * (level - 1)) + (/\d/.test(mark) ? `${mark.replace(')', '.')} ` : '- ')
  return { container: { first, rest: ' '.repeat(first.length) }, rest: text.slice(whole.length) }
}
