/** `postern compile`: strips and compiles the program once, into Node's cache, so that no start and no thread has to. */
import { hash } from 'node:crypto'
import { accessSync, constants, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { flushCompileCache, getCompileCacheDir } from 'node:module'
import { basename, dirname, extname, join } from 'node:path'
import { SECOND } from '../lib/clock.ts'
import { messageOf } from '../lib/errors.ts'
import type { Terminal } from './terminal.ts'

const SOURCE = join(import.meta.dirname, '..')
/** Compiled by being imported, though what runs as a thread says at once that it is none here. */
const OF_A_THREAD = /-(?:thread|worker)\.[jt]s$/

/** Writes into NODE_COMPILE_CACHE; returns the exit code. What V8 keeps counts for the flags of this process alone. */
export async function compile(terminal: Terminal): Promise<number> {
  const cache = getCompileCacheDir()
  if (cache === undefined) {
    terminal.complain(
      'postern: there is nowhere to write to\n  fix: set NODE_COMPILE_CACHE to a folder that may be written\n',
    )
    return 1
  }
  const ending = extname(import.meta.filename)
  const modules = filesOf(SOURCE).filter((file) => extname(file) === ending && !isProgram(file))
  const troubles: string[] = []
  for (const file of modules) {
    await import(file).catch((error: unknown) => {
      if (!OF_A_THREAD.test(file)) troubles.push(`${file}: ${messageOf(error)}`)
    })
  }
  if (troubles.length > 0) {
    terminal.complain(`postern: cannot be compiled: ${troubles.join('\n  ')}\n`)
    return 1
  }
  flushCompileCache()
  writeFileSync(stampIn(dirname(cache)), stamp(basename(cache)))
  return 0
}

/**
 * Is all of it in `cache`, compiled by this `version` of Node since the last change? True as well where nobody could change that:
 * a cache that cannot be written is used as it is.
 */
export function isCompiled(cache: string, version: string): boolean {
  try {
    mkdirSync(cache, { recursive: true })
    accessSync(cache, constants.W_OK)
  } catch {
    return true
  }
  try {
    const [tag = '', files] = readFileSync(stampIn(cache), 'utf8').split(' ')
    return tag.startsWith(`${version}-`) && files === stateOfFiles()
  } catch {
    return false
  }
}

function stamp(tag: string): string {
  return `${tag} ${stateOfFiles()}`
}

function stampIn(cache: string): string {
  return join(cache, 'compiled')
}

/** Another one after any change. In whole seconds: the layers of an image and most archives have no fractions. */
function stateOfFiles(): string {
  const states = filesOf(SOURCE).map((file) => {
    const { size, mtimeMs } = statSync(file)
    return `${file.slice(SOURCE.length)} ${size} ${Math.floor(mtimeMs / SECOND)}`
  })
  return hash('sha256', states.sort().join('\n'))
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** It is what runs this, and would run again. */
function isProgram(file: string): boolean {
  return dirname(file) === SOURCE && basename(file, extname(file)) === 'main'
}
