#!/usr/bin/env node
/**
 * Runs a command of Postern on Node 24, wherever it starts: `node script/run.mjs src/main.ts serve`, or a program that
 * npm installs: `node script/run.mjs --bin vitest run`. Fetches Node and the dependencies when they are missing. Plain
 * JavaScript, so that an older Node can read it.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installDependencies } from './install.mjs'
import { findNode } from './node24.mjs'
import { Trouble } from './npm.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const SYSTEM_CAS = ['/etc/ssl/certs/ca-certificates.crt', '/etc/pki/tls/certs/ca-bundle.crt', '/etc/ssl/cert.pem']

try {
  const systemCas = SYSTEM_CAS.find((file) => existsSync(file))
  // Node trusts a list of its own, which lacks the authorities that an administrator added
  if (systemCas && !process.env.NODE_EXTRA_CA_CERTS) process.env.NODE_EXTRA_CA_CERTS = systemCas
  const node = findNode()
  await installDependencies(ROOT)
  process.env.PATH = [dirname(node), process.env.PATH].join(delimiter)
  process.exitCode = await run(node, process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Trouble)) throw error
  process.stderr.write(`postern: ${error.message}\n`)
  process.exitCode = 1
}

/** Resolves to the command's exit code; a signal's is 128 and its number, as in a shell. */
function run(node, args) {
  const isBin = args[0] === '--bin'
  const command = isBin ? join(ROOT, 'node_modules', '.bin', args[1]) : node
  const child = spawn(command, args.slice(isBin ? 2 : 0), {
    cwd: ROOT,
    stdio: 'inherit',
    // what npm links there is a .cmd file on Windows
    shell: isBin && process.platform === 'win32',
  })
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // Ctrl-C at a terminal reaches the child by itself
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Trouble(`cannot run ${command}: ${error.message}; try: npm ci`)))
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
}
