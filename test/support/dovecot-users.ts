/** The users of a private Dovecot: a passwd-file that Dovecot reads again when it changes, and a home for each. */
import { chmod, chown, mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DovecotIds } from './dovecot-config.ts'

export interface DovecotUsers {
  homeOf(username: string): string
  passwordOf(username: string): string
  /** A new user, or another password for one that is there. Dovecot looks once a second at most. */
  set(username: string, password: string): Promise<void>
}

/** Everything lies below `base`: the file `users`, the homes in `mail`. */
export async function dovecotUsers(base: string, ids: DovecotIds): Promise<DovecotUsers> {
  const passwords = new Map<string, string>()
  const file = join(base, 'users')
  let writes = 0
  await mkdir(join(base, 'mail'))
  // mkdtemp closes the folder to everyone else, and Dovecot's workers are another user than root
  await chmod(base, 0o755)

  // Dovecot expands % in its settings, and an underscore makes no difference to it
  const homeOf = (username: string) => join(base, 'mail', username.replace(/[^\w.@-]/g, '_'))
  const line = ([username, password]: [string, string]) => {
    const secret = Buffer.from(password).toString('base64')
    return `${username}:{PLAIN.b64}${secret}:${ids.uid}:${ids.gid}::${homeOf(username)}::\n`
  }
  return {
    homeOf,
    passwordOf: (username) => passwords.get(username) ?? '',
    async set(username, password) {
      passwords.set(username, password)
      await mkdir(homeOf(username), { recursive: true })
      if (process.getuid?.() === 0) await chown(homeOf(username), ids.uid, ids.gid)
      writes += 1
      // within one second Dovecot knows a changed file by its size alone
      const text = `${[...passwords].map(line).join('')}${'#'.repeat(writes)}\n`
      await writeFile(`${file}.new`, text)
      await rename(`${file}.new`, file)
    },
  }
}
