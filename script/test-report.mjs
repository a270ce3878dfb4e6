/**
 * Reads Vitest's JSON report and prints which mail server each suite ran on, what was skipped, and last the counts:
 * `node script/test-report.mjs report.json [step that failed …]`. Ends with 1 when anything failed.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

const [file, ...brokenSteps] = process.argv.slice(2)
const report = readReport(file)
const tests = report.testResults.flatMap((suite) =>
  suite.assertionResults.map((test) => ({ ...test, file: basename(suite.name) })),
)
const count = (status) => tests.filter((test) => test.status === status).length
const print = (line) => process.stdout.write(`${line}\n`)

const byServer = new Map()
for (const { status, ancestorTitles, file } of tests) {
  if (status !== 'passed' && status !== 'failed') continue
  const [, suite, server] = ancestorTitles.map((title) => /^(.*) \[([^\]]+)\]$/.exec(title)).find(Boolean) ?? []
  if (server) byServer.set(server, (byServer.get(server) ?? new Set()).add(`${file}: ${suite}`))
}
print('')
for (const [server, suites] of byServer) {
  print(`suites on ${server}:`)
  for (const suite of suites) print(`  ${suite}`)
}
const skipped = tests.filter((test) => test.status === 'skipped' || test.status === 'pending')
if (skipped.length > 0) print('skipped:')
for (const name of new Set(skipped.map((test) => `${test.file}: ${test.fullName.trim()}`))) print(`  ${name}`)

// a file that could not be loaded has failed without a single test
const unloaded = report.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0)
for (const suite of unloaded) print(`could not be run: ${basename(suite.name)}`)
for (const step of brokenSteps) print(`failed: ${step}`)
const failedTests = count('failed') + unloaded.length
// what failed beside the tests counts too, and a run that failed without saying where is not a green one
const besides = brokenSteps.filter((step) => step !== 'tests' || failedTests === 0).length
const failed = failedTests + besides
print(`${count('passed')} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`)
process.exitCode = failed > 0 || count('passed') === 0 ? 1 : 0

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return { testResults: [] }
  }
}
