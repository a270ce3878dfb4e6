/** script/run.mjs, through which every npm script runs: it passes on arguments, exit codes and signals. */
import { expect, test } from 'vitest'
import { startProgram } from './support/program.ts'
import { until } from './support/wait.ts'

const start = (...args: string[]) => startProgram('script/run.mjs', ...args)

test('passes on arguments and the exit code, with Node 24 first on the PATH', async () => {
  const script = `console.log(process.argv.slice(1), require('child_process').execSync('node -v').toString().trim()); process.exit(7)`
  const { child, heard, ended } = start('-e', script, '--', '--flag', 'two words')
  await ended
  expect(child.exitCode).toBe(7)
  expect(heard.stdout).toContain(`[ '--flag', 'two words' ] ${process.version}`)
  expect(heard.stderr).toBe('')
})

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('passes on %s and waits for a clean end', async (signal) => {
  const script = `const timer = setInterval(() => {}, 1000)
process.on('${signal}', () => { console.log('ending'); clearInterval(timer); process.exitCode = 3 })
console.log('ready')`
  const { child, heard, ended } = start('-e', script)
  await until(() => heard.stdout.includes('ready'))
  child.kill(signal)
  await ended
  expect(heard.stdout).toContain('ending')
  expect(child.exitCode).toBe(3)
})

test('runs what npm has installed, and says in one line when it is not there', async () => {
  const biome = start('--bin', 'biome', '--version')
  await biome.ended
  expect(biome.heard.stdout).toMatch(/^Version: \d/)
  const unknown = start('--bin', 'no-such-program')
  await unknown.ended
  expect(unknown.child.exitCode).toBe(1)
  expect(unknown.heard.stderr).toMatch(/^postern: cannot run .*no-such-program.*; try: npm ci\n$/)
})
