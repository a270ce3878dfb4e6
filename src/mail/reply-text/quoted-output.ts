/** Lines with `>` that are no quotes, since a program printed them: what `diff` tells, and what a shell prompts with until a command ends. */
import type { Lines } from './lines.ts'

/** `3c3`, `7a8,9` */
const HUNK = /^\d+(?:,\d+)?[acd]\d+(?:,\d+)?$/
/** `$ cat <<EOF`, `user@host:~$ for a in b`; an amount has a digit there. */
const COMMAND = /^(?:[\w.-]{1,30}@[\w.-]{1,30}[: ][^\s$#]{0,60})?[$#%] [a-z./].*(?:<<|[\\|({'"]$|\b(?:do|then|in)$)/

/** `> oven@1.0.0 start`, with which npm begins what it runs */
const NPM = /^> (?:@[\w.-]{1,60}\/)?[\w.-]{1,60}@\d+\.\d+\.\d+\S{0,40} [\w:-]{1,40}$/

/** Is the run of marked lines that begins at `first` what a program printed? */
export function isOutput(lines: Lines, first: number): boolean {
  if (lines.to(first) - lines.from(first) < 200 && NPM.test(lines.words(first))) return true
  if (first === 0 || lines.isEmpty(first - 1)) return false
  const above = lines.words(first - 1).slice(0, 200)
  if (above === '---') return first > 1 && lines.words(first - 2).startsWith('<')
  return HUNK.test(above) || COMMAND.test(above)
}
