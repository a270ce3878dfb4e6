/** Calls npm, with the Node that it came with, and puts what goes wrong in one line. */
import { spawnSync } from 'node:child_process'
import { basename } from 'node:path'

/** Something that the reader can mend; its message is one line. */
export class Trouble extends Error {}

/** Runs npm quietly; throws `Trouble` with `what` and npm's own reason. */
export function npm(args, { cwd, what }) {
  const path = process.env.npm_execpath ?? ''
  // npm says where it is when it runs us; started by hand we take the one on the PATH
  const known = basename(path).startsWith('npm')
  const [command, first] = known ? [process.execPath, [path]] : ['npm', []]
  const { error, status, stdout, stderr } = spawnSync(command, [...first, ...args, '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: !known && process.platform === 'win32',
  })
  if (error) {
    throw new Trouble(`${what}: npm cannot be run (${error.message}); install Node.js with npm from https://nodejs.org`)
  }
  if (status !== 0) throw new Trouble(`${what}: ${reasonOf(stderr) || `npm ended with ${status}`}`)
  return stdout
}

function reasonOf(stderr) {
  const lines = stderr
    .split('\n')
    .map((line) => /^npm (?:error|ERR!) (.*)$/.exec(line)?.[1] ?? '')
    .filter((line) => line !== '' && !line.startsWith('A complete log') && !/^\s*\/.*\.log$/.test(line))
  if (lines.some((line) => /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH/.test(line))) {
    return `the npm registry cannot be reached (${lines.find((line) => line.includes('request to')) ?? lines[0]})`
  }
  return lines.slice(0, 2).join('; ')
}
