/** Lines with `>` that are no quotes, since a program printed them: what `diff` tells, what a shell prompts with until a command ends, and what was sent where `<` is what came back. */
import { attributionEnding } from './attribution.ts'
import { type Lines, lastWritten, type Piece } from './lines.ts'

/** `3c3`, `7a8,9` */
const HUNK = /^\d+(?:,\d+)?[acd]\d+(?:,\d+)?$/
/** `$ cat <<EOF`, `user@host:~$ for a in b`; an amount has a digit there. */
const COMMAND = /^(?:[\w.-]{1,30}@[\w.-]{1,30}[: ][^\s$#]{0,60})?[$#%] [a-z./].*(?:<<|[\\|({'"]$|\b(?:do|then|in)$)/

/** `> oven@1.0.0 start`, with which npm begins what it runs */
const NPM = /^> (?:@[\w.-]{1,60}\/)?[\w.-]{1,60}@\d+\.\d+\.\d+\S{0,40} [\w:-]{1,40}$/

/** What `curl -v` tells of a request, beside the fields and the commands of other protocols */
const REQUEST = /^> ?[A-Z]{3,10} \S{1,2000} HTTP\/\d/
const SENT = /^>(?: ?[\w-]{1,40}: ?\S.*| ?[A-Z]{3,10}(?: \S.*)?)?$/
/** no link between brackets */
const CAME_BACK = /^<(?: ?HTTP\/\d| ?(?!https?:|mailto:|ftp:|tel:)[\w-]{1,40}: ?\S| \d{3}[ -]\S|$)/
const LONGEST = 2_000
const MOST_SENT = 60

/** Is the run of marked lines that begins at `first` what a program printed? */
export function isOutput(lines: Lines, first: number): boolean {
  if (lines.to(first) - lines.from(first) < 200 && NPM.test(lines.words(first))) return true
  if (isAnswered(lines, first)) return true
  if (first === 0 || lines.isEmpty(first - 1)) return false
  const above = lines.words(first - 1).slice(0, 200)
  if (above === '---') return first > 1 && lines.words(first - 2).startsWith('<')
  return HUNK.test(above) || COMMAND.test(above)
}

/** Is all of a run a request with its fields? */
export function isRequest(lines: Lines, { first, end }: Piece): boolean {
  if (end - first < 2 || !REQUEST.test(lines.words(first).slice(0, LONGEST))) return false
  for (let at = first; at < end; at += 1) if (!SENT.test(lines.words(at).slice(0, LONGEST))) return false
  return true
}

/** Does an attribution stand above? Then somebody else has told it. */
function isNamed(lines: Lines, first: number): boolean {
  const above = lastWritten(lines, first)
  return above >= 0 && attributionEnding(lines, above)?.sure === true
}

/** Is it what a program sent, with what came back beside it? Behind a request there may be more between. */
function isAnswered(lines: Lines, first: number): boolean {
  const words = (line: number) => lines.words(line).slice(0, LONGEST)
  if (!SENT.test(words(first)) || isNamed(lines, first)) return false
  const isRequest = REQUEST.test(words(first))
  const most = Math.min(lines.count, first + MOST_SENT)
  let end = first
  while (end < most && (isRequest || SENT.test(words(end))) && lines.words(end).startsWith('>')) end += 1
  if (CAME_BACK.test(words(end)) || (first > 0 && CAME_BACK.test(words(first - 1)))) return true
  for (let at = end; isRequest && at < most; at += 1) if (CAME_BACK.test(words(at))) return true
  return false
}
