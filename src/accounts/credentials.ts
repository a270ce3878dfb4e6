/** How we prove who we are to a mail server. */

/** OAuth2 will be `{ kind: 'oauth2'; username: string; accessToken: () => Promise<string> }`. */
export type Credentials = { kind: 'password'; username: string; password: string }

/** What must never appear in a text about these credentials. */
export function secretsOf(credentials: Credentials | null): string[] {
  return credentials === null ? [] : [credentials.password]
}
