/** Trust: nothing that stands in a mail raises its level when the provider's own field on top of it found nothing. */
import { isBelow, judgeTrust, LEVELS, type TrustRules } from '../../../src/mail/trust/trust.ts'
import { MAIL_WORDS } from '../make-mail.ts'
import { makeText } from '../make-text.ts'
import { readHeaders } from '../read-mail.ts'
import { goldenMails, holds, same, type Target } from '../target.ts'

const RULES: TrustRules = {
  authservIds: ['mx.acme.test', '*.pool.test'],
  home: ['acme.test'],
  ownAddress: 'agent@acme.test',
  ownDomain: null,
}
const FOUND_NOTHING = 'Authentication-Results: mx.acme.test; spf=none; dkim=none; dmarc=none\r\n'
// what begins with a blank belongs to the field above it
const OF_THE_POOL = 'Authentication-Results: mx1.pool.test; none\r\nX-Other: x\r\n'

const WORDS = [
  '\r\nAuthentication-Results: ',
  '\r\nReceived: from a by mx.acme.test; x',
  '\r\nReceived: from a by b.test; x',
  '\r\nDKIM-Signature: v=1',
  '\r\nFrom: a@b.test',
  'mx.acme.test',
  'mx2.pool.test',
  '; ',
  'dmarc=pass',
  'dkim=pass header.d=b.test',
  'spf=pass smtp.mailfrom=b.test',
  ' header.from=b.test',
  '(',
  ')',
  '"',
  '\\',
  '\r\n ',
  '=',
]

export const trust: Target = {
  name: 'trust',
  seeds: goldenMails,
  words: [...WORDS, ...MAIL_WORDS],
  make: (random) => Buffer.from(`From: a@b.test${makeText(random, WORDS, 20)}\r\n\r\n`),
  async run(input) {
    const judge = async (raw: Buffer) => {
      const { auth: facts, from } = await readHeaders(raw)
      return judgeTrust({ facts, from }, RULES)
    }
    const alone = await judge(input)
    holds('a level is one of four', alone === null || LEVELS.includes(alone.level), alone)
    holds('a level has a reason', alone === null || alone.reasons.length > 0, alone)
    const beneath = await judge(Buffer.concat([Buffer.from(FOUND_NOTHING + OF_THE_POOL), input]))
    holds('a forged field raises nothing', beneath === null || !isBelow('unknown', beneath.level), beneath)
    same('the same mail is judged alike', await judge(input), alone)
  },
}
