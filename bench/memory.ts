/**
 * How much memory large things take: a backlog of 40 mails of 8 MB and one of 50 MB, and six sends of 25 MB at once.
 * `node bench/memory.ts`; needs Dovecot 2.3. Exit code 1 when the daemon held more than 300 MB at any moment.
 */
import { runLargeMail } from '../test/torture/large-mail.ts'
import { runLargeSends } from './memory/large-sends.ts'

const LIMIT_MB = 300

const isVerbose = process.argv.includes('--verbose')
const mails = await runLargeMail(
  isVerbose ? { onSample: ({ mb, mails }) => console.log(`${mails} mails, ${mb.toFixed(0)} MB`) } : {},
)
const slowest = `the longest answer took ${mails.slowestAnswerMs.toFixed(0)} ms`
console.log(`${mails.mails} large mails in ${mails.seconds.toFixed(1)} s, ${slowest}`)
tell(mails)
const sends = await runLargeSends()
console.log(`${sends.sends} large sends at once in ${sends.seconds.toFixed(1)} s`)
tell(sends)
const passed = Math.max(mails.peakMb, sends.peakMb) < LIMIT_MB
console.log(`${passed ? 'passed' : 'FAILED'}: the limit is ${LIMIT_MB} MB`)
process.exitCode = passed ? 0 : 1

function tell({ idleMb, peakMb }: { idleMb: number; peakMb: number }): void {
  console.log(`idle ${Math.round(idleMb)} MB, peak ${Math.round(peakMb)} MB`)
}
