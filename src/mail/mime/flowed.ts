/** Text with format=flowed (RFC 3676): lines that were wrapped for sending are joined again. */

export interface Flowed {
  text: string
  /** the lines of it that begin with `>` and are not quoted, for they were stuffed with a blank */
  stuffed: readonly string[]
}

/** `text` with LF line ends; `deleteSpace` is the DelSp parameter. */
export function unwrapFlowed(text: string, deleteSpace: boolean): Flowed {
  const joined = joinLines(text, deleteSpace)
  const stuffed = joined.match(/^ >.*/gm) ?? []
  if (stuffed.length === 0) return { text: joined, stuffed }
  return { text: joined.replace(/^ >/gm, '>'), stuffed: stuffed.map((line) => line.slice(1).trimEnd()) }
}

function joinLines(text: string, deleteSpace: boolean): string {
  const lines: string[] = []
  /** the quote depth of a line that goes on; null when the line before is complete */
  let flowing: number | null = null
  for (const line of text.split('\n')) {
    const depth = /^>*/.exec(line)?.[0].length ?? 0
    const content = line.slice(depth).replace(/^ /, '')
    const soft = content.endsWith(' ') && content !== '-- '
    const words = soft && deleteSpace ? content.slice(0, -1) : content
    // A line of its own wherever the depth changes, whatever the line before says; so is the mark of a signature.
    if (flowing === depth && content !== '-- ') lines.push(`${lines.pop() ?? ''}${words}`)
    // what was stuffed keeps its blank for now, or else it would look quoted
    else if (depth === 0) lines.push(words.startsWith('>') ? ` ${words}` : words)
    else lines.push(`${'>'.repeat(depth)} ${words}`)
    flowing = soft ? depth : null
  }
  return lines.join('\n')
}
