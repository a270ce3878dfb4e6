/** The log: whatever is logged, it is one line, without control characters and without a secret. */
import { createLog, printable } from '../../../src/lib/log.ts'
import { makeText } from '../make-text.ts'
import { holds, same, type Target } from '../target.ts'

const SECRET = 'open "sesame" ü/+'
const FORMS = [
  SECRET,
  JSON.stringify(SECRET).slice(1, -1),
  Buffer.from(SECRET).toString('base64'),
  encodeURIComponent(SECRET),
]
const WORDS = [
  ...FORMS,
  'INFO ',
  '\n',
  '\r\n',
  '\u001b[31m',
  '\u2028',
  '\u009b',
  '\u202e',
  '%s',
  '%o',
  '[secret]',
  '2026-11-21',
]

export const log: Target = {
  name: 'log',
  seeds: () => WORDS.map((word) => Buffer.from(word)),
  words: WORDS,
  make: (random) => Buffer.from(makeText(random, WORDS, 20)),
  run(input) {
    const text = input.toString()
    const shown = printable(text)
    holds('text shown is one line', !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(shown), shown)
    same('what is shown is shown as it is', printable(shown), shown)
    holds('text shown is no more than six times as long', shown.length <= 6 * text.length)
    for (const format of ['pretty', 'json'] as const) {
      const lines: string[] = []
      const logger = createLog({ level: 'info', format, secrets: [SECRET], write: (line) => lines.push(line) })
      logger.info(text)
      logger.warn({ field: text }, printable(text))
      same('a line for each', lines.length, 2)
      for (const line of lines) {
        holds('a line is one line', /^[^\u0000-\u001f\u007f]*\n$/.test(line), line)
        holds('no form of a secret is logged', !FORMS.some((form) => line.includes(form)), line)
        if (format === 'json') holds('a line of JSON can be read', typeof JSON.parse(line) === 'object')
      }
    }
  },
}
