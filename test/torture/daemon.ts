/** The lives of the daemon: one process after the other on one data folder, each with the end that the plan has for it. */
import { appendFile, cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Api, apiOf } from '../support/api.ts'
import type { Postern } from '../support/postern.ts'
import { residentMemory } from '../support/resident-memory.ts'
import { runSteered } from '../support/steered.ts'
import type { Ledger } from './ledger.ts'
import type { Life } from './plan.ts'
import type { World } from './world.ts'

/** An hour of the daemon's waiting is 7 seconds. */
export const SCALE = 0.002

export interface PeacefulLife extends AsyncDisposable {
  api: Api
  url: string
}

export interface Daemon {
  /** of the life that is under way; null when none answers */
  api(): Api | null
  dataDir(): string
  /** The log of every life. */
  logFile: string
  /** Runs one life to its planned end. Aborting the signal ends it at once, in peace. */
  live(life: Life, signal: AbortSignal): Promise<void>
  /** Starts a life without an end; its disposal is a SIGTERM, which must end it in good order. */
  liveInPeace(): Promise<PeacefulLife>
}

/** A life that does not reach its step ends all the same, so long after it has stored its first mail. */
const LONGEST_WAIT_MS = 1_200
/** The parser's threads step behind everything else: on a busy machine the first mail takes its time. */
const FIRST_MAIL_WITHIN_MS = 8_000
/** How long a start takes where the plan's times are meant as they are; on a slower machine they last longer. */
const USUAL_START_MS = 400
/** What is on the wire may take the daemon 10 s to end. */
const STOPS_WITHIN_MS = 15_000

export function createDaemon(world: World, ledger: Ledger, folder: string): Daemon {
  const logFile = join(folder, 'daemon.log')
  let copies = 0
  let dataDir = join(folder, 'data')
  let api: Api | null = null
  /** how many times slower than usual the last start was */
  let slowness = 1

  const begin = (life: Life | null): Postern => {
    ledger.lives += 1
    return runSteered(world.envFor(dataDir), folder, {
      scale: SCALE,
      clockOffset: life?.clockOffset ?? 0,
      dieAt: life?.end.kind === 'step' ? life.end : null,
    })
  }
  const trouble = (what: string) => void ledger.findings.push({ fault: 'trouble', token: '', what })
  /** Watches over its memory; returns how it ended. */
  const attend = async (postern: Postern): Promise<number | NodeJS.Signals> => {
    const over = new AbortController()
    const watching = watchMemory(postern.pid, ledger, over.signal)
    const how = await postern.ended
    over.abort()
    await watching
    api = null
    return how
  }
  const record = async (postern: Postern, words: string) => {
    const stderr = postern.stderr()
    await appendFile(logFile, `--- life ${ledger.lives}: ${words}\n${postern.stdout()}${stderr}`)
    return stderr
  }
  const open = async (postern: Postern): Promise<string> => {
    const start = performance.now()
    const url = await postern.url()
    if (url === 'gone') return url
    api = apiOf(url)
    slowness = Math.max(1, (performance.now() - start) / USUAL_START_MS)
    return url
  }

  return {
    api: () => api,
    dataDir: () => dataDir,
    logFile,
    async live(life, signal) {
      const postern = begin(life)
      const ending = attend(postern)
      const timers = new AbortController()
      let asked: NodeJS.Signals | null = null
      let late: NodeJS.Timeout | undefined
      const end = (by: NodeJS.Signals) => {
        if (asked !== null) return
        asked = by
        // what was planned for later must not strike one that is stopping
        timers.abort()
        postern.kill(by)
        if (by === 'SIGTERM') late = setTimeout(() => postern.kill('SIGKILL'), STOPS_WITHIN_MS)
      }
      const endIn = (ms: number, by: NodeJS.Signals) =>
        sleep(ms * slowness, undefined, { signal: timers.signal }).then(
          () => end(by),
          () => undefined,
        )
      const peace = () => end('SIGTERM')
      signal.addEventListener('abort', peace, { once: true })
      const { end: planned } = life
      if (planned.kind === 'kill') void endIn(planned.afterMs, 'SIGKILL')
      void open(postern).then(
        () => {
          if (planned.kind === 'step')
            void untilStored(postern, timers.signal).then(() => endIn(LONGEST_WAIT_MS, 'SIGKILL'))
          if (planned.kind === 'term') void endIn(planned.afterMs, 'SIGTERM')
        },
        () => end('SIGKILL'),
      )
      const how = await ending
      timers.abort()
      clearTimeout(late)
      signal.removeEventListener('abort', peace)

      const stderr = await record(postern, describe(life))
      const step = /^killed at (\S+)$/m.exec(stderr)?.[1]
      const killed = how === 'SIGKILL' && (step !== undefined || asked === 'SIGKILL')
      if (killed) {
        ledger.kills += 1
        ledger.killsAt.set(step ?? 'any moment', (ledger.killsAt.get(step ?? 'any moment') ?? 0) + 1)
      } else if (asked === 'SIGTERM' && how === 0) ledger.terms += 1
      else if (asked === 'SIGTERM' && how === 'SIGKILL')
        trouble(`life ${ledger.lives} did not stop within ${STOPS_WITHIN_MS} ms`)
      else if (!signal.aborted || how !== 'SIGTERM')
        trouble(`life ${ledger.lives} ended by itself: ${how} ${stderr.trim()}`)
      if (life.copyFolder) {
        copies += 1
        const copy = join(folder, `data-${copies}`)
        await cp(dataDir, copy, { recursive: true })
        await rm(dataDir, { recursive: true })
        dataDir = copy
        ledger.copiedFolders += 1
      }
    },
    async liveInPeace() {
      const postern = begin(null)
      const ending = attend(postern)
      const url = await open(postern)
      if (api === null) throw new Error(`the daemon does not start: ${postern.stdout()}${postern.stderr()}`)
      return {
        api,
        url,
        async [Symbol.asyncDispose]() {
          postern.kill('SIGTERM')
          const late = setTimeout(() => postern.kill('SIGKILL'), STOPS_WITHIN_MS)
          const how = await ending
          clearTimeout(late)
          await record(postern, 'in peace')
          if (how !== 0) trouble(`the daemon ended in peace with ${how}`)
        },
      }
    },
  }
}

/** Resolves when its log tells of a mail, or when that has taken too long. */
async function untilStored(postern: Postern, signal: AbortSignal): Promise<void> {
  const deadline = performance.now() + FIRST_MAIL_WITHIN_MS
  while (!signal.aborted && performance.now() < deadline && !/mail from |many mails/.test(postern.stdout())) {
    await sleep(50, undefined, { signal }).catch(() => undefined)
  }
}

function describe({ end }: Life): string {
  if (end.kind === 'step') return `dies at ${end.step}, time ${end.nth}`
  return `${end.kind === 'kill' ? 'SIGKILL' : 'SIGTERM'} after ${end.afterMs} ms`
}

async function watchMemory(pid: number, ledger: Ledger, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    const memory = await residentMemory(pid).catch(() => null)
    if (memory !== null && memory.peak > ledger.peakMb) ledger.peakMb = memory.peak
    await sleep(100, undefined, { signal: over }).catch(() => undefined)
  }
}
