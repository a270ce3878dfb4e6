/** What servers write to whoever looks after them: logs, sums, output of jobs. Refusals stand there too, of mails of anybody. */

const SUBJECT = new RegExp(
  [
    '^\\W{0,3}(?:ana)?cron\\b|^logwatch\\b|^log-?check\\b|^pflogsumm\\b|^\\[?fail2ban\\b|^rkhunter\\b',
    '\\blogwatch for\\b|\\blog summar(?:y|ies)\\b|\\b(?:daily|weekly|monthly|nightly|security) (?:security )?(?:run )?output\\b',
    '^postfix smtp (?:server|client): (?:errors|message)',
    '^(?:quarantine|spam) (?:summary|digest|report|notification)\\b|\\bquarantine (?:summary|digest|report)\\b',
  ].join('|'),
  'i',
)
/** A date or a time in front, the number of a process, a field of Postfix or Exim. */
const LINE =
  /^\s{0,20}(?:[a-z]{3} {1,2}\d{1,2} \d\d:\d\d|\d{4}-\d\d-\d\d[t ]\d\d:\d\d)|\b[a-z]{1,30}\[\d{1,8}\]: |\b(?:status=(?:bounced|deferred|sent)|dsn=\d\.\d|relay=\S)/i
const REPLY = /(?<![\d.\w])[45][0-7]\d[ -]|(?<![\d.])[45]\.\d\.\d{1,3}(?!\.?\d)/
/** `   12   received` */
const COUNT = /^\s{0,20}\d{1,9}[km]?\s{2,20}\S/i
const FEW = 3
const MOST_LINES = 400
const LONGEST_LINE = 400

export function isLogSubject(subject: string): boolean {
  return SUBJECT.test(subject.slice(0, 300).trimStart())
}

/** Do `words` count, or have they lines of a log? */
export function looksLikeLog(words: string): boolean {
  const lines = linesOf(words)
  return lines.some((line) => LINE.test(line)) || lines.filter((line) => COUNT.test(line)).length >= FEW
}

/** `words` without what could stand in a log: its lines, and in others what begins with a reply. */
export function withoutReplies(words: string): string {
  return linesOf(words)
    .filter((line) => !LINE.test(line))
    .map((line) => line.split(REPLY, 1)[0])
    .join('\n')
}

function linesOf(words: string): string[] {
  return words.split('\n', MOST_LINES).map((line) => line.slice(0, LONGEST_LINE))
}
