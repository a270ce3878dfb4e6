/** Patterns in which `*` stands for any text, matched in linear time: whoever writes the text may be hostile. */

/** Does `pattern` match the whole of `text`? Case counts. */
export function matchesGlob(pattern: string, text: string): boolean {
  const [first = '', ...others] = pattern.split('*')
  const last = others.pop()
  if (last === undefined) return pattern === text
  if (!text.startsWith(first)) return false
  let at = first.length
  // the leftmost place of each piece leaves the most for those behind it
  for (const piece of others) {
    const found = text.indexOf(piece, at)
    if (found === -1) return false
    at = found + piece.length
  }
  return text.length - last.length >= at && text.endsWith(last)
}
