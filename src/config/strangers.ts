/** Names that mean nothing to Postern: NornWeave's other settings, and what looks like a slip of the pen. */
import { declaresAgent } from './agents.ts'
import type { Env } from './env.ts'
import { names, secretNames } from './settings.ts'
import { listed } from './values.ts'

/** Settings of NornWeave (July 2026) and of its documentation that have no place here. */
const NORNWEAVE =
  /^(DB_DRIVER|ENVIRONMENT|REDIS_URL|WEBHOOK_SECRET|(MAILGUN|SENDGRID|RESEND|AWS|POSTGRES|NORNWEAVE|LLM|GCS|OPENAI)_\w+|ATTACHMENT_(STORAGE_BACKEND|LOCAL_PATH|SERVE_URL_PREFIX|(S3|GCS)_\w+|MAX_SIZE_MB|MAX_COUNT)|TALON_USE_ML_SIGNATURE|MESSAGE_PREVIEW_MAX_LENGTH|EXTRACTION_FALLBACK_TO_ORIGINAL|API_HOST|API_PORT)$/

/** Names that programs other than NornWeave put into an environment; in `.env` they still count. */
const COMMON = /^(AWS|OPENAI|POSTGRES|LLM|GCS)_|^(ENVIRONMENT|REDIS_URL)$/

const known: string[] = [...names, ...secretNames.map((name) => `${name}_FILE`)]

/** One warning for all of NornWeave's names, and one for each name in `.env` that may be a slip. */
export function warnOfStrangers(env: Env, fromFile: Env): string[] {
  const set = (from: Env) => Object.keys(from).filter((name) => from[name]?.trim() && !known.includes(name))
  const theirs = new Set([
    ...set(fromFile).filter((name) => NORNWEAVE.test(name)),
    ...set(env).filter((name) => NORNWEAVE.test(name) && !COMMON.test(name)),
  ])
  const slips = set(fromFile)
    .filter((name) => !NORNWEAVE.test(name) && !declaresAgent(name))
    .flatMap((name) => {
      const meant = nearestName(name)
      if (meant !== null) return [`${name} in .env is not a setting: did you mean ${meant}?`]
      return /^(IMAP|SMTP)_/i.test(name) ? [`${name} in .env is not a setting and is ignored`] : []
    })
  if (theirs.size === 0) return slips
  const verb = theirs.size === 1 ? 'means' : 'mean'
  return [
    `${listed([...theirs].sort(), 'and')} ${verb} nothing to Postern and ${theirs.size === 1 ? 'is' : 'are'} ignored`,
    ...slips,
  ]
}

/** The setting that `name` may have meant: the same in another case, two letters off, or the beginning of it (SMTP_USER). */
export function nearestName(name: string): string | null {
  const upper = name.toUpperCase()
  if (!upper.includes('_')) return null
  const [best] = known
    .map((candidate) => ({
      candidate,
      far: candidate.startsWith(upper) && upper.length > 8 ? 1 : distance(upper, candidate),
    }))
    .sort((a, b) => a.far - b.far)
  return best !== undefined && best.far <= 2 ? best.candidate : null
}

/** How many letters must be added, removed or replaced to turn one word into the other (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1]
    for (let j = 0; j < to.length; j += 1) {
      const replaced = (row[j] ?? 0) + (letter === to[j] ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
