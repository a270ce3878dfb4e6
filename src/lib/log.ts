/** The one logger: lines that a person reads with `docker compose logs`, or JSON; secrets masked, control characters made visible. */
import { type Logger, pino } from 'pino'
import { messageOf } from './errors.ts'

export type Log = Pick<Logger, 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'level'>
export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent'

export interface LogOptions {
  level: LogLevel
  format: 'pretty' | 'json'
  /** values that never appear in a line, whoever put them there (a server's error text may repeat a password) */
  secrets: readonly string[]
  /** where a line goes, newline included */
  write: (line: string) => void
}

const LEVELS: Record<number, string> = { 10: 'TRACE', 20: 'DEBUG', 30: 'INFO', 40: 'WARN', 50: 'ERROR', 60: 'FATAL' }

/** A log whose lines go to `options.write`, masked. */
export function createLog(options: LogOptions): Log {
  const mask = masker(options.secrets)
  // an escape of `printable` is one of JSON, too
  const write = (json: string) =>
    options.write(mask(options.format === 'json' ? `${printable(json.trimEnd())}\n` : pretty(json)))
  return pino(
    { level: options.level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describe } },
    { write },
  )
}

/** A function that replaces every secret of 4 characters and more, as written, in JSON, in base64 and URL-encoded. */
export function masker(secrets: readonly string[]): (text: string) => string {
  const forms = secrets
    .filter((secret) => secret.length >= 4)
    .flatMap((secret) => [
      secret,
      JSON.stringify(secret).slice(1, -1),
      Buffer.from(secret).toString('base64'),
      encodeURIComponent(secret),
    ])
    .sort((a, b) => b.length - a.length)
  return (text) => forms.reduce((masked, form) => masked.replaceAll(form, '[secret]'), text)
}

/** `text` with every control and line-breaking character shown as an escape: hostile mail cannot forge a log line. */
export function printable(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function pretty(json: string): string {
  const { time, level, msg, err, ...rest } = JSON.parse(json) as Record<string, unknown>
  const stamp = String(time).replace('T', ' ').replace('Z', '')
  const fields = Object.entries(rest).map(([key, value]) => `${key}=${JSON.stringify(value)}`)
  const stack = (err as { stack?: string } | undefined)?.stack
  const line = [
    stamp,
    (LEVELS[level as number] ?? '').padEnd(5),
    printable(String(msg ?? '')),
    ...fields.map(printable),
  ]
  return `${line.join(' ')}\n${stack === undefined ? '' : `${stack.split('\n').map(printable).join('\n')}\n`}`
}

function describe(error: unknown): object {
  if (!(error instanceof Error)) return { message: messageOf(error) }
  return { type: error.name, message: messageOf(error), stack: error.stack }
}
