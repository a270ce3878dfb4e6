/** Settings that are enough to start, and what loading them on top of others gives. */
import type { Config } from '../../src/config/config.ts'
import type { Env } from '../../src/config/env.ts'
import { describeProblems, loadConfig } from '../../src/config/load.ts'

export const ENOUGH = {
  IMAP_HOST: 'imap.example.com',
  IMAP_USERNAME: 'Agent@Example.com',
  IMAP_PASSWORD: 'open sesame',
  SMTP_HOST: 'smtp.example.com',
}

/** The configuration of `env` and nothing else; throws when it is refused. */
export function configOf(env: Env): Config {
  const loaded = loadConfig(env)
  if (loaded.kind === 'invalid') throw new Error(describeProblems(loaded.problems))
  return loaded.config
}

/** The sentences with which `env` is refused; none when it is accepted. */
export function problemsOf(env: Env): string[] {
  const loaded = loadConfig(env)
  return loaded.kind === 'ok' ? [] : loaded.problems.map((problem) => problem.text)
}
