/** The text that a reader sees is kept only where it is not the plain text without the blanks at its ends (0004-clean-text.ts). */

const BLANKS = new Set(' \t\r\n')

/** `text` without the blanks at its ends: those that SQLite takes off for `content_clean`. */
export function withoutBlanks(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && BLANKS.has(text.charAt(start))) start += 1
  while (start < end && BLANKS.has(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}
