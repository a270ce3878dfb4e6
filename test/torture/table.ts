/** What a run comes to: one table, one for the steps, and every finding with what the log says about it. */
import { readFile } from 'node:fs/promises'
import { STEPS } from '../../src/lib/steps.ts'
import type { Finding } from './ledger.ts'
import type { TortureResult } from './torture.ts'

/** The table of a run, as text. */
export function describeRun({ ledger, cuts, sends, faults, seconds }: TortureResult): string {
  const { mails, kills, uidValidityChanges, restarts, expunged, copiedFolders, terms, lives, peakMb } = ledger
  return table([
    ['mails', mails.size],
    ['kills', kills],
    ['cuts', cuts],
    ['UIDVALIDITY changes', uidValidityChanges],
    ['sends', sends.accepted],
    ['lost', faults.lost],
    ['duplicated', faults.duplicated],
    ['damaged', faults.damaged],
    ['blindly re-sent', faults.resent],
    ['unknown', sends.unknown],
    ['other trouble', faults.trouble],
    ['lives, stopped in order, on a copied folder', `${lives}, ${terms}, ${copiedFolders}`],
    ['restarts of the mail server', restarts],
    ['removed by other clients', expunged],
    ['peak memory of the daemon', `${Math.round(peakMb)} MB`],
    ['seconds', Math.round(seconds)],
  ])
}

/** How often the daemon died at each step, as text. */
export function describeSteps({ ledger }: TortureResult): string {
  return table(['any moment', ...STEPS].map((step) => [step, ledger.killsAt.get(step) ?? 0]))
}

const MOST_FINDINGS = 25
const MOST_LINES = 6
const LONGEST_LINE = 240

/** The findings, each kind once, with the last lines of the log that name its mail or send, as text. `logFile`: of the daemon. */
export async function describeFindings(findings: readonly Finding[], logFile: string): Promise<string> {
  const log = (await readFile(logFile, 'utf8').catch(() => '')).split('\n')
  const alike = [
    ...Map.groupBy(findings, ({ fault, what }) => `${fault} ${what.replace(/[0-9a-f-]{8,}|\d+/g, '#')}`).values(),
  ]
  const shown = alike.slice(0, MOST_FINDINGS).flatMap((same) => {
    const { fault, token, what } = same[0] as Finding
    const lines = token === '' ? [] : log.filter((line) => line.includes(token)).slice(-MOST_LINES)
    const others = same.slice(1, 6).map((other) => other.token)
    const more = others.length === 0 ? '' : ` (${same.length} such, also ${others.join(' ')})`
    return [`${fault}: ${token} ${what}${more}`, ...lines.map((line) => `    ${line}`)]
  })
  const rest = alike.length - MOST_FINDINGS
  return [...shown.map((line) => line.slice(0, LONGEST_LINE)), ...(rest > 0 ? [`and ${rest} more kinds`] : [])].join(
    '\n',
  )
}

function table(rows: readonly [string, string | number][]): string {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows
    .map(([name, value]) => `${name.padEnd(width)}  ${typeof value === 'number' ? value.toLocaleString('en') : value}`)
    .join('\n')
}
