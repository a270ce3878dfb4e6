/** `npm run sandbox`: Postern to try, without a mailbox of your own; `--once` ends after the transcript. */
import { once } from 'node:events'
import { startSandbox } from './sandbox.ts'
import { nextSteps, tellStory } from './story.ts'

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
const print = (text: string) => void process.stdout.write(`${text}\n`)

const stopped = once(stop.signal, 'abort')

await using sandbox = await startSandbox({ print })
const story = tellStory(sandbox, print)
// a story that is cut short fails somewhere, which nobody needs to hear
story.catch(() => {})
await Promise.race([story, stopped])
if (!process.argv.includes('--once')) {
  if (!stop.signal.aborted) print(nextSteps(sandbox))
  await stopped
  print('\nThe sandbox is gone, and all of its mail with it.')
}
