/** Text with format=flowed (RFC 3676): lines that were wrapped for sending are joined again. */

/** `text` with LF line ends; `deleteSpace` is the DelSp parameter. */
export function unwrapFlowed(text: string, deleteSpace: boolean): string {
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
    else lines.push(depth === 0 ? words : `${'>'.repeat(depth)} ${words}`)
    flowing = soft ? depth : null
  }
  return lines.join('\n')
}
