/** Which code of src/ has been reached in this thread, as V8 counts it (Chrome DevTools Protocol, Profiler.startPreciseCoverage). */
import { statSync } from 'node:fs'
import { type Profiler, Session } from 'node:inspector'

const SRC = new URL('../../src', import.meta.url).href

export interface Coverage extends Disposable {
  /** Has code run since the last call that was never reached before? `learn`: from now on it counts as reached. */
  isNew(learn: boolean): boolean
  /** how many blocks have been reached so far: functions, branches, loops that V8 tells apart */
  blocks(): number
}

/** What is known of one source file: the characters that were reached, and where the blocks begin. */
interface Known {
  reached: Uint8Array
  starts: Set<number>
}

export function startCoverage(): Coverage {
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  const files = new Map<string, Known>()

  const take = (): Profiler.ScriptCoverage[] => {
    let scripts: Profiler.ScriptCoverage[] = []
    // within one thread the answer comes before `post` returns
    session.post('Profiler.takePreciseCoverage', (_error, answer) => {
      scripts = answer?.result ?? []
    })
    return scripts.filter(({ url }) => url.startsWith(SRC))
  }
  return {
    isNew(learn) {
      let isNew = false
      for (const script of take()) {
        const known = files.get(script.url) ?? {
          reached: new Uint8Array(statSync(new URL(script.url)).size),
          starts: new Set(),
        }
        files.set(script.url, known)
        isNew = compare(known, script, learn) || isNew
      }
      return isNew
    },
    blocks() {
      let count = 0
      for (const { reached, starts } of files.values()) for (const start of starts) count += reached[start] ?? 0
      return count
    },
    [Symbol.dispose]: () => session.disconnect(),
  }
}

/** Ranges are nested, and an inner one overrules the outer one: so they are painted over one another. */
function compare(known: Known, script: Profiler.ScriptCoverage, learn: boolean): boolean {
  const now = new Uint8Array(known.reached.length)
  for (const { ranges } of script.functions) {
    for (const { startOffset, endOffset, count } of ranges) {
      now.fill(count > 0 ? 1 : 0, startOffset, endOffset)
      known.starts.add(startOffset)
    }
  }
  const isNew = now.some((reached, at) => reached > (known.reached[at] ?? 0))
  if (isNew && learn) for (const [at, reached] of now.entries()) if (reached === 1) known.reached[at] = 1
  return isNew
}
