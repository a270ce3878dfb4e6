/** An office's mail: letters and answers, 8 in a hundred with attachments of 50 to 500 KB, 2 with 2 to 10 MB, which are most of the bytes. */
import { type Random, randomOf } from '../../test/torture/random.ts'
import { type Corpus, receivedAtOf, tokenOf } from './corpus.ts'
import { attachment } from './files.ts'
import { assembled, letter, multipart } from './letter.ts'

export function mixedMails(seed: number): Corpus {
  return {
    name: 'mixed',
    query: tokenOf,
    mail(n) {
      const random = randomOf(seed, `mixed ${n}`)
      const kind = random.weigh({ letter: 70, reply: 20, files: 8, large: 2 })
      const { head, body } = letter(random, n, kind === 'reply')
      const files = kind === 'files' || kind === 'large' ? attachments(random, n, kind) : []
      const whole = files.length === 0 ? body : multipart('mixed', [body, ...files], `=_mixed${n}`)
      return { raw: assembled({ head, body: whole }), receivedAt: receivedAtOf(n) }
    },
  }
}

function attachments(random: Random, n: number, kind: 'files' | 'large'): Buffer[] {
  const total = kind === 'files' ? random.spread(50_000, 500_000) : random.spread(2_000_000, 10_000_000)
  const count = random.pick([1, 1, 2, 3])
  const files = Array.from({ length: count }, (_, at) => attachment(random, `${n}-${at}`, total / count))
  return random.chance(0.1) ? [...files, forwarded(n)] : files
}

function forwarded(n: number): Buffer {
  return Buffer.from(
    `Content-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\nFrom: ann@elsewhere.test\r\nSubject: inner ${n}\r\nContent-Type: text/plain\r\n\r\nAn inner mail.\r\n`,
  )
}
