/** Lines with `>` that are no quotes, since a program printed them: what `diff` tells, and what a shell prompts with until a command ends. */
import type { Lines } from './lines.ts'

/** `3c3`, `7a8,9` */
const HUNK = /^\d+(?:,\d+)?[acd]\d+(?:,\d+)?$/
/** `$ cat <<EOF`, `user@host:~$ for a in b`; an amount has a digit there. */
const COMMAND = /^(?:[\w.-]{1,30}@[\w.-]{1,30}[: ][^\s$#]{0,60})?[$#%] [a-z./].*(?:<<|[\\|({'"]$|\b(?:do|then|in)$)/

/** Does the run of marked lines that begins at `first` go on with what a program printed? */
export function isOutput(lines: Lines, first: number): boolean {
  if (first === 0 || lines.isEmpty(first - 1)) return false
  const above = lines.words(first - 1).slice(0, 200)
  if (above === '---') return first > 1 && lines.words(first - 2).startsWith('<')
  return HUNK.test(above) || COMMAND.test(above)
}
