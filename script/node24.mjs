/** Finds Node 24 or newer: the one that runs us, else a copy in the cache, else a fresh one from the npm registry. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { npm, Trouble } from './npm.mjs'

const OLDEST_MAJOR = 24
const VERSION = '24.21.0'

/** `~/.cache/postern`, or where XDG_CACHE_HOME says. */
export const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'postern')

/** The path of its executable. */
export function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_MAJOR) return process.execPath
  const folder = join(CACHE, `node-${VERSION}`)
  if (!runs(folder)) fetchNode(folder)
  return executable(folder)
}

function fetchNode(folder) {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const name = `node-${platform}-${process.arch}@${VERSION}`
  const what = `Postern needs Node ${OLDEST_MAJOR}, this is ${process.version}, and ${name} cannot be fetched`
  process.stderr.write(`postern: fetching Node ${VERSION} from the npm registry, once\n`)
  mkdirSync(CACHE, { recursive: true })
  const temporary = mkdtempSync(join(CACHE, 'fetch-'))
  try {
    npm(['pack', name, '--pack-destination', temporary], { cwd: temporary, what })
    const packed = readdirSync(temporary).find((file) => file.endsWith('.tgz'))
    const tar = spawnSync('tar', ['-xzf', packed, '--no-same-owner'], { cwd: temporary, encoding: 'utf8' })
    if (tar.status !== 0) throw new Trouble(`${what}: tar: ${tar.error?.message ?? tar.stderr.trim()}`)
    const unpacked = join(temporary, 'package')
    if (!runs(unpacked))
      throw new Trouble(`${what}: it does not run on this system; install Node ${OLDEST_MAJOR} yourself`)
    rmSync(folder, { recursive: true, force: true })
    moveIntoPlace(unpacked, folder)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** Another process may have been quicker: its copy is as good. */
function moveIntoPlace(from, to) {
  try {
    renameSync(from, to)
  } catch (error) {
    if (!runs(to)) throw new Trouble(`cannot move Node into ${to}: ${error.message}`)
  }
}

function runs(folder) {
  if (!existsSync(executable(folder))) return false
  return spawnSync(executable(folder), ['-v'], { encoding: 'utf8' }).stdout?.trim() === `v${VERSION}`
}

function executable(folder) {
  return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}
