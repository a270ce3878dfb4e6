/** `postern wait`: prints the next message that fits, or the code or link that it brings, for scripts. */
import { setTimeout as sleep } from 'node:timers/promises'
import { SECOND } from '../lib/clock.ts'
import { AppError } from '../lib/errors.ts'
import { printable } from '../lib/log.ts'
import { type RunningApi, runningApi, UNREACHABLE } from './ask-api.ts'
import { configured } from './configured.ts'
import type { Options, Terminal } from './terminal.ts'

/** A call waits for so long at most; the next one goes on where it ended. */
const LONGEST_CALL = 60
const USUAL = 60

/** 0: printed; 1: none came in time; 2: it could not be asked for. */
export async function wait(terminal: Terminal, options: Options): Promise<number> {
  const { json, timeout = String(USUAL), 'min-confidence': least, ...filter } = options
  const config = configured(terminal)
  if (config === null) return 2
  const seconds = /^\d{1,6}$/.test(String(timeout)) ? Number(timeout) : Number.NaN
  if (Number.isNaN(seconds)) throw new AppError('invalid', 'bad_timeout', `--timeout takes seconds, not ${timeout}`)
  const query = new URLSearchParams(filter as Record<string, string>)
  if (least !== undefined) query.set('min_confidence', String(least))
  const answer = await ask(runningApi(config), query, { seconds, signal: terminal.signal })
  if (answer === null || answer.message === null) {
    if (json === true && answer !== null) terminal.write(`${JSON.stringify(answer)}\n`)
    return 1
  }
  if (json === true) terminal.write(`${JSON.stringify(answer)}\n`)
  else terminal.write(answer.code === null ? print(answer.message) : `${printable(answer.code.value)}\n`)
  return 0
}

interface Answer {
  timed_out: boolean
  cursor: string
  message: Message | null
  /** with `--kind code` or `link` */
  code: { value: string } | null
}

interface Message {
  id: string
  from_address: string | null
  to_addresses: string[]
  subject: string
  timestamp: string
  content_clean: string
}

/** Null when it is told to stop. */
async function ask(
  api: RunningApi,
  query: URLSearchParams,
  { seconds, signal }: { seconds: number; signal: AbortSignal },
): Promise<Answer | null> {
  const end = performance.now() + seconds * SECOND
  for (let hasAnswered = false; !signal.aborted; ) {
    const left = Math.max(0, Math.ceil((end - performance.now()) / SECOND))
    query.set('timeout', String(Math.min(left, LONGEST_CALL)))
    try {
      const answer = await api.read<Answer>({ path: '/v1/wait', query, signal })
      if (!answer.timed_out || performance.now() >= end) return answer
      hasAnswered = true
      query.set('after', answer.cursor)
    } catch (error) {
      if (signal.aborted) return null
      const isLost = error instanceof AppError && error.code === UNREACHABLE && hasAnswered
      if (!isLost || performance.now() >= end) throw error
      await sleep(SECOND, undefined, { signal }).catch(() => {})
    }
  }
  return null
}

/** As the terminal is another program's, what would steer it is shown instead. */
function print(message: Message): string {
  const head = {
    From: message.from_address ?? '',
    To: message.to_addresses.join(', '),
    Subject: message.subject,
    Date: message.timestamp,
    Id: message.id,
  }
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`)
  return [...lines, '', ...message.content_clean.split('\n')].map((line) => `${printable(line)}\n`).join('')
}
