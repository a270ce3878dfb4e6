/** Names of months: those that Node knows, short and long, alone and with a day. */
import { expect, test } from 'vitest'
import { monthOf } from '../../src/mail/mime/months.ts'

/** These share names with others, for other months. */
const AMBIGUOUS = new Set(['lip', 'lis', 'listopad', 'listopada', 'srp'])
const LANGUAGES =
  'en de fr es it pt nl da nb sv fi et lv lt pl cs sk hu ro bg ru uk be sr mk sl hr tr az uz kk el he ar fa ka hy id ms gl is sq eu fil vi ja ko zh'

test.each(LANGUAGES.split(' '))('in %s', (language) => {
  for (const month of ['short', 'long'] as const) {
    for (const options of [{ month }, { month, day: 'numeric' as const }]) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...options, timeZone: 'UTC' })
      for (let number = 0; number < 12; number += 1) {
        const parts = format.formatToParts(Date.UTC(2024, number, 15))
        const name = withoutAccents(parts.find(({ type }) => type === 'month')?.value ?? '')
        // Chinese and Japanese: the sign behind the number is none of its own
        const whole = /^\d+$/.test(name) ? `${name}月` : name
        expect([whole, monthOf(whole)]).toEqual([whole, AMBIGUOUS.has(whole) ? -1 : number])
      }
    }
  }
})

function withoutAccents(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/\.$/, '')
}
