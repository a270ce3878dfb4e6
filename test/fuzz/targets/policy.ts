/** Which domains mail may go to or come from: no spelling of a domain gets past a list. */
import { domainPatterns } from '../../../src/config/values.ts'
import { addressKey, parseAddressList, parseRecipient } from '../../../src/mail/address/address.ts'
import { isAllowed } from '../../../src/mail/trust/policy.ts'
import { ADDRESS_WORDS } from '../make-mail.ts'
import { makeText } from '../make-text.ts'
import { holds, same, type Target } from '../target.ts'

const DOMAINS = [
  'bad.test',
  'x.test',
  'bücher.test',
  'xn--bcher-kva.test',
  '[127.0.0.1]',
  'BAD.TEST.',
  'bad。test',
  'ｂａｄ.test',
]
const WORDS = [...DOMAINS.map((domain) => `a@${domain}`), ...ADDRESS_WORDS, '(.+\\.)?', '.*', '[', '\\-', ',']

export const policy: Target = {
  name: 'policy',
  seeds: () => WORDS.map((word) => Buffer.from(word)),
  words: WORDS,
  make: (random) => Buffer.from(makeText(random, WORDS, 5)),
  run(input) {
    const text = input.toString()
    const patterns = domainPatterns.read(text.slice(0, 1_000))
    const bad = listOf('bad\\.test, b.+cher\\.test, xn--bcher-kva\\.test')
    const addresses = parseAddressList(text).map(({ address }) => address)
    const given = parseRecipient(text)?.address
    for (const address of given === undefined ? addresses : [...addresses, given]) {
      const allowed = isAllowed(address, { allow: [], block: bad })
      same(
        'the key of an address is judged as the address',
        isAllowed(addressKey(address), { allow: [], block: bad }),
        allowed,
      )
      const allowedAlone = isAllowed(address, { allow: bad, block: [] })
      holds('what is allowed by a list is blocked by the same', !(allowedAlone && allowed), address)
      // of several hosts, and of a domain as it stands and as it reads, one is enough to be blocked, and not to be allowed
      if (/^[^@＠﹫]*@[\p{L}\p{N}.-]*$/u.test(address) && !address.includes('=?'))
        same('what is blocked is what alone is allowed', allowedAlone, !allowed)
      same('blocking beats allowing', isAllowed(address, { allow: bad, block: bad }), false)
      holds('a domain is matched whole', !allowed || !/@bad\.test\.?$/i.test(address), address)
      if (patterns.kind === 'ok' && text.length < 200) isAllowed(address, { allow: patterns.value, block: [] })
    }
  },
}

function listOf(text: string): RegExp[] {
  const read = domainPatterns.read(text)
  return read.kind === 'ok' ? read.value : []
}
