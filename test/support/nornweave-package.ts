/** NornWeave's Python client from PyPI, in a virtual environment that later runs find again. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const PACKAGE = 'nornweave-client==0.1.0'

export type NornWeavePackage = { kind: 'here'; python: string } | { kind: 'missing'; why: string }

/** Installs the package where that was not done before; takes up to a minute then. */
export function nornWeavePackage(): NornWeavePackage {
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
  const folder = join(cache, 'postern', PACKAGE.replace('==', '-'))
  const python = join(folder, 'bin', 'python')
  const stamp = join(folder, 'installed')
  if (existsSync(stamp)) return { kind: 'here', python }
  try {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    run('python3', '-m', 'venv', folder)
    run(python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--retries', '1', PACKAGE)
    writeFileSync(stamp, '')
    return { kind: 'here', python }
  } catch (error) {
    return { kind: 'missing', why: `python3 -m venv and pip install ${PACKAGE}: ${lastLine(error)}` }
  }
}

function run(command: string, ...args: string[]): void {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 120_000 })
}

function lastLine(error: unknown): string {
  const { stderr, message } = error as { stderr?: Buffer; message: string }
  return (stderr?.toString().trim() || message).split('\n').at(-1) ?? ''
}
