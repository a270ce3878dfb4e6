/** Installs the dependencies when they are missing or another lockfile has come, one process at a time. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CACHE } from './node24.mjs'
import { npm } from './npm.mjs'

/** npm writes package-lock.json itself, a moment before or after node_modules. */
const SAME_INSTALL_MS = 10_000

export async function installDependencies(root) {
  if (isInstalled(root)) return
  const release = await takeTurn(root)
  try {
    if (isInstalled(root)) return
    process.stderr.write('postern: installing dependencies\n')
    npm(['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: root,
      what: 'cannot install the dependencies',
    })
    writeFileSync(stampOf(root), fingerprint(root))
  } finally {
    release()
  }
}

/** By our stamp, or by npm's own, which is the last thing it writes when someone installs by hand. */
function isInstalled(root) {
  const stamp = stampOf(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root)) return true
  const npmStamp = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(npmStamp)) return false
  return statSync(npmStamp).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs - SAME_INSTALL_MS
}

function stampOf(root) {
  return join(root, 'node_modules', '.postern-installed')
}

function fingerprint(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

/** Waits while another process installs; the file of one that died is taken over. */
async function takeTurn(root) {
  mkdirSync(CACHE, { recursive: true })
  const file = join(CACHE, `install-${createHash('sha256').update(root).digest('hex').slice(0, 12)}.pid`)
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (!isAlive(file)) rmSync(file, { force: true })
    else await sleep(200)
  }
}

function isAlive(file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
