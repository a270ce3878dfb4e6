/** Who sends a report: a mail server by its address or its name, whoever looks after one, or a person. */
import type { Address } from '../types.ts'

/** Nobody but a mail server writes under these names. */
const DAEMON =
  /^(?:mailer[-_.]?daemon\d*|mail[-_.]?daemon|maildaemon|mdaemon|mmdf|double-bounce|mail[-_.]?delivery(?:[-_.]?(?:sub)?system)?|mail[-_.]?(?:system|router|failure)|microsoftexchange[0-9a-f]{8,64}|bounce[-_.]?(?:notification|notifier|daemon)s?)$/i
const POSTMASTER = /^post[-_]?master$/i
/** A mail server, or the person who looks after it. */
const KEEPER =
  /^(?:mail[-_.]?master|mail[-_.]?admin(?:istrator)?|bounces?|bounced|mailer|undeliver(?:ed|able)|returns?|info-?mailer|mta|smtp|exchange|notes|uucp|emailsystem|administrator|admin|sysadmin|system|root|amministratore|[\w.-]{1,64}-(?:bounces?|admin)|bounces?[-+][\w.=+-]{1,128})$/i
/** What servers call themselves. */
const SERVER = new RegExp(
  [
    'mail(?:er)?[ -]?(?:delivery|deliver|transport) (?:sub-?)?(?:system|service|agent|software|daemon|program)',
    'mail(?:er)?[ -]?(?:daemon|router|system|server|administrator|transport|failure|gateway)',
    '^(?:e-?mail|message|mail) (?:delivery|deliver)$',
    'delivery (?:sub-?)?system|^delivery (?:failure|notification|status|report)',
    '^(?:system|mail) administrator$|^post ?master$|post ?master(?: at|@)|^internet mail',
    '^(?:microsoft )?(?:outlook|exchange)$|exchange (?:server|system|administrator)',
    '^bounces?(?: (?:handler|notification|daemon|processor)s?)?$|^mta\\b|^mail abuse',
    'ma[iî]tre de poste|^systemadministrator$|^administrador(?: del sistema)?|^amministratore|^(?:системный )?администратор|почтов|システム管理者|邮件系统|mailserver',
  ].join('|'),
  'i',
)
/** No name of a person. */
const THING =
  /mail|smtp|\b(?:no|not)[ -]?reply\b|\bmta\b|daemon|system|server|gateway|admin|virus|security|filter|robot|\bbot\b|notif|service|support|scan|exchange|outlook|deliver|bounce|post ?(?:master|office)|router|agent|automat|spam|firewall|root|amministr|администр|почт|[@_\d]|[\p{Script=Han}\p{Script=Katakana}]/iu

export type Sender = 'daemon' | 'postmaster' | 'keeper' | 'thing' | 'person'

/** The first of these that fits the address and the display name of a mail's author. */
export function senderOf({ address, name }: Address): Sender {
  const user = userOf(address)
  if (DAEMON.test(user)) return 'daemon'
  if (POSTMASTER.test(user) || SERVER.test(name)) return 'postmaster'
  const isThing = !isPersonsName(name)
  if (isThing && KEEPER.test(user)) return 'keeper'
  return isThing ? 'thing' : 'person'
}

export function isPersonsName(name: string): boolean {
  return name !== '' && !THING.test(name)
}

/** Do the mail servers of its domain write under it, or whoever looks after them? The name before it proves nothing. */
export function isServerAddress(address: string): boolean {
  const user = userOf(address)
  return DAEMON.test(user) || POSTMASTER.test(user)
}

export function isDaemon({ address }: Address): boolean {
  return DAEMON.test(userOf(address))
}

function userOf(address: string): string {
  const at = address.indexOf('@')
  return at === -1 ? address : address.slice(0, at)
}
