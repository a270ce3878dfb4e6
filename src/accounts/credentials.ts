/** How we prove who we are to a mail server. */

/** OAuth2 will be `{ kind: 'oauth2'; username: string; accessToken: () => Promise<string> }`. */
export type Credentials = { kind: 'password'; username: string; password: string }

/** Null, which means no login, unless there are both a user name and a password. */
export function credentialsOf(login: { username: string | null; password: string | null }): Credentials | null {
  const { username, password } = login
  return username === null || password === null ? null : { kind: 'password', username, password }
}

/** What must never appear in a text about these credentials: also as AUTH PLAIN (RFC 4616) sends it, since servers repeat commands. */
export function secretsOf(credentials: Credentials | null): string[] {
  if (credentials === null) return []
  const { username, password } = credentials
  return [password, Buffer.from(`\0${username}\0${password}`).toString('base64')]
}
