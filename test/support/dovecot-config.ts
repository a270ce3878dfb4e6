/** What a private Dovecot 2.3 needs to be told so that everything it writes stays below one folder. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Certificate } from './certificate.ts'
import type { TlsMode } from './mail-server.ts'

export interface DovecotIds {
  /** owner of the mail and of the processes behind the login */
  user: string
  group: string
  uid: number
  gid: number
  /** who talks to strangers before they have logged in */
  loginUser: string
}

export interface DovecotConfigOptions {
  base: string
  ports: { imap: number; lmtp: number }
  tls: TlsMode
  ids: DovecotIds
  certificate: Certificate | null
  /** the home of whoever has no line in the users file */
  mainHome: string
}

/** As root the accounts of the Debian package; otherwise the caller's own account for everything. */
export async function dovecotIds(): Promise<DovecotIds> {
  const root = process.getuid?.() === 0
  const ask = async (...args: string[]) => (await promisify(execFile)('id', args)).stdout.trim()
  const user = root ? 'dovecot' : await ask('-un')
  const [group, uid, gid] = await Promise.all([ask('-gn', user), ask('-u', user), ask('-g', user)])
  return { user, group, uid: Number(uid), gid: Number(gid), loginUser: root ? 'dovenull' : user }
}

export function dovecotConfig({ base, ports, tls, ids, certificate, mainHome }: DovecotConfigOptions): string {
  const ssl = certificate
    ? `ssl = required\nssl_cert = <${certificate.certFile}\nssl_key = <${certificate.keyFile}`
    : 'ssl = no'
  return `protocols = imap lmtp
listen = 127.0.0.1
base_dir = ${base}/run
state_dir = ${base}/state
log_path = ${base}/dovecot.log
default_internal_user = ${ids.user}
default_internal_group = ${ids.group}
default_login_user = ${ids.loginUser}
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:~/Maildir
mail_fsync = never
mail_max_userip_connections = 100
auth_username_chars =
auth_failure_delay = 0
disable_plaintext_auth = no
recipient_delimiter = +
${ssl}
passdb {
  driver = passwd-file
  args = ${base}/users
}
userdb {
  driver = passwd-file
  args = ${base}/users
}
userdb {
  driver = static
  args = uid=${ids.uid} gid=${ids.gid} home=${mainHome} allow_all_users=yes
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    special_use = \\Sent
    auto = subscribe
  }
  mailbox Trash {
    special_use = \\Trash
    auto = subscribe
  }
}
protocol lmtp {
  postmaster_address = postmaster@example.test
}
service anvil {
  chroot =
  # no waiting after refused logins
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${tls === 'implicit' ? 0 : ports.imap}
  }
  inet_listener imaps {
    port = ${tls === 'implicit' ? ports.imap : 0}
    ssl = yes
  }
}
service lmtp {
  inet_listener lmtp {
    port = ${ports.lmtp}
  }
}
`
}
