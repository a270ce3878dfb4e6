/** Mails of 2 to 20 KB without attachments, 78 letters to 22 answers: what they cost is their number. */
import { randomOf } from '../../test/torture/random.ts'
import { type Corpus, receivedAtOf, tokenOf } from './corpus.ts'
import { assembled, letter } from './letter.ts'

export function smallMails(seed: number): Corpus {
  return {
    name: 'small',
    query: tokenOf,
    mail(n) {
      const random = randomOf(seed, `small ${n}`)
      return { raw: assembled(letter(random, n, random.chance(0.22))), receivedAt: receivedAtOf(n) }
    },
  }
}
