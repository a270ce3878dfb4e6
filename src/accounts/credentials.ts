/** How we prove who we are to a mail server. */

/** OAuth2 will be `{ kind: 'oauth2'; username: string; accessToken: () => Promise<string> }`. */
export type Credentials = { kind: 'password'; username: string; password: string }

/** Null, which means no login, unless there are both a user name and a password. */
export function credentialsOf(login: { username: string | null; password: string | null }): Credentials | null {
  const { username, password } = login
  return username === null || password === null ? null : { kind: 'password', username, password }
}

/** What must never appear in a text about these credentials. */
export function secretsOf(credentials: Credentials | null): string[] {
  return credentials === null ? [] : [credentials.password]
}
