/** Settings that are fine one by one and make no sense together: one sentence for each pair. */
import { BlockList, isIP } from 'node:net'
import type { Problem } from './problems.ts'
import type { Values } from './settings.ts'

/** `isSet` is also true of a setting that is at fault, so that one mistake is told once. */
export function findContradictions(values: Partial<Values>, isSet: (name: keyof Values) => boolean): Problem[] {
  const problems: Problem[] = []
  const refuse = (variables: (keyof Values)[], text: string) => problems.push({ variables, text })

  if (values.IMAP_DELETE_AFTER_FETCH === true && values.IMAP_MARK_AS_READ === false) {
    refuse(
      ['IMAP_DELETE_AFTER_FETCH', 'IMAP_MARK_AS_READ'],
      'IMAP_DELETE_AFTER_FETCH=true needs IMAP_MARK_AS_READ=true: a mail that must stay unread cannot be deleted; change one of the two',
    )
  }
  const given = (values.AGENT_ENV ?? []).filter((name) => /^(IMAP|SMTP)_PASSWORD$/.test(name))
  if (given.length > 0) {
    refuse(['AGENT_ENV'], `AGENT_ENV names ${given.join(' and ')}, which no agent may have: leave it out`)
  }
  for (const [one, other] of [
    ['SMTP_USERNAME', 'SMTP_PASSWORD'],
    ['SMTP_PASSWORD', 'SMTP_USERNAME'],
  ] as const) {
    if (isSet(one) && !isSet(other)) {
      refuse([one, other], `${one} is set without ${other}: set both, or neither for a server that asks for no login`)
    }
  }
  if (isSet('WEBHOOK_SIGNING_SECRET') && !isSet('WEBHOOK_URL')) {
    refuse(
      ['WEBHOOK_SIGNING_SECRET', 'WEBHOOK_URL'],
      'WEBHOOK_SIGNING_SECRET is set without WEBHOOK_URL: set both; a webhook of the API gets a secret of its own',
    )
  }
  if (
    values.HOST !== undefined &&
    !isLoopback(values.HOST) &&
    !isSet('API_KEY') &&
    values.API_ALLOW_ANONYMOUS === false
  ) {
    refuse(
      ['HOST', 'API_KEY', 'API_ALLOW_ANONYMOUS'],
      `HOST=${values.HOST} lets other machines read and send mail without a key: set API_KEY, or API_ALLOW_ANONYMOUS=true when something else guards the port`,
    )
  }
  return problems
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** Does only this machine reach an API that listens on `host`? */
function isLoopback(host: string): boolean {
  const version = isIP(host)
  return version === 0 ? host === 'localhost' : loopback.check(host, version === 6 ? 'ipv6' : 'ipv4')
}
