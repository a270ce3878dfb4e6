/** script/run.mjs, through which every npm script runs: it passes on arguments, exit codes and signals. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { until } from './support/wait.ts'

const RUN = join(import.meta.dirname, '../script/run.mjs')

function start(...args: string[]) {
  const child = spawn(process.execPath, [RUN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const heard = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => {
    heard.stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    heard.stderr += chunk
  })
  return { child, heard, ended: once(child, 'close') }
}

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
