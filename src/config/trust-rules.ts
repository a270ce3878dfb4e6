/** Whom to believe about where mail comes from, by the configuration. */
import type { TrustRules } from '../mail/trust/trust.ts'
import type { Config } from './config.ts'

export function trustRulesOf(config: Config): TrustRules {
  const { trustedAuthservIds: authservIds, imap, address, domain, addressing } = config
  // of `*.mail.example.com` what is a domain
  const pinned = authservIds.map((id) => id.slice(id.lastIndexOf('*') + 1).replace(/^\.+/, ''))
  return {
    authservIds,
    home: [...pinned, imap.host, address.slice(address.lastIndexOf('@') + 1)],
    ownAddress: address,
    ownDomain: addressing === 'domain' ? domain : null,
  }
}
