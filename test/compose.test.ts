/** The Docker files as text: what makes them safe, and what must agree with the rest. script/docker-trial.sh runs them for real. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { names } from '../src/config/settings.ts'

const ROOT = resolve(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
/** Without comments, so that only what Docker acts upon counts. */
const instructions = (path: string) => read(path).replaceAll(/^\s*#.*\n| +# .*$/gm, '')

/** The lines under `key:` of a block of YAML, without their indentation. */
function under(yaml: string, key: string): string {
  const block = new RegExp(`^( *)${key}:[^\\n]*\\n((?:\\1 +.*\\n)*)`, 'm').exec(yaml)?.[2] ?? ''
  const indent = /^ */.exec(block)?.[0].length ?? 0
  return block.replaceAll(new RegExp(`^ {${indent}}`, 'gm'), '')
}

describe('docker-compose.yml', () => {
  const file = instructions('docker-compose.yml')
  const api = under(file, 'api')

  test('publishes its port on loopback only, since it allows calls without a key', () => {
    expect(under(api, 'environment')).toContain('API_ALLOW_ANONYMOUS: "true"')
    expect(under(api, 'ports')).toBe('- "127.0.0.1:8000:8000"\n')
    expect(file).not.toContain('network_mode')
  })

  test('leaves .env to Postern: mounted read-only, never made, never interpolated', () => {
    expect(under(api, 'volumes')).toContain(
      [
        '- type: bind',
        '  source: ./.env',
        '  target: /app/.env',
        '  read_only: true',
        '  bind:',
        '    create_host_path: false',
      ].join('\n'),
    )
    expect(file).not.toContain('env_file')
    expect(file).not.toContain('$')
  })

  test('runs without rights it does not need', () => {
    expect(api).toContain('\nread_only: true\n')
    expect(under(api, 'cap_drop')).toBe('- ALL\n')
    expect(under(api, 'security_opt')).toBe('- no-new-privileges:true\n')
    expect(under(api, 'tmpfs')).toBe('- /tmp\n')
    expect(api).not.toMatch(/privileged: true|cap_add|user:/)
  })

  test('keeps its data in one named volume', () => {
    expect(under(api, 'volumes').match(/^- .*/gm)).toEqual(['- data:/data', '- type: bind'])
    expect(under(api, 'environment')).toContain('DATA_DIR: /data')
    expect(under(file, 'volumes')).not.toBe('')
  })

  test('sets names that Postern knows', () => {
    const set = [...under(api, 'environment').matchAll(/^(\w+):/gm)].map((found) => found[1])
    expect(set).not.toEqual([])
    expect(names).toEqual(expect.arrayContaining(set))
  })
})

describe('the image', () => {
  const file = instructions('Dockerfile')
  const allowed = instructions('.dockerignore').trim().split('\n')

  test('is built on the Node that package.json asks for, without a frontend from the net', () => {
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } }
    const major = /\d+/.exec(engines.node)?.[0]
    const bases = [...file.matchAll(/^FROM (\S+)/gm)].map((found) => found[1])
    expect(bases).toEqual([`node:${major}-bookworm-slim`, `node:${major}-bookworm-slim`])
    expect(read('Dockerfile')).not.toMatch(/^# *syntax/m)
  })

  test('takes nothing from the folder but what it copies', () => {
    expect(allowed[0]).toBe('*')
    const copied = [...file.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap((found) => (found[1] ?? '').split(' '))
    expect(new Set(copied)).toEqual(new Set(allowed.slice(1).map((line) => line.slice(1))))
    for (const path of copied) expect(statSync(join(ROOT, path)), path).toBeTruthy()
  })

  test('installs what the lockfile says and runs no scripts of packages', () => {
    expect(file).toMatch(/npm ci --omit=dev --ignore-scripts/)
    expect(file).not.toMatch(/npm (i|install) /)
  })

  test('runs as node, with programs that can be run', () => {
    expect(file).toMatch(/^USER node$/m)
    expect(file.indexOf('\nUSER node\n')).toBeGreaterThan(file.lastIndexOf('\nRUN '))
    const started = [...file.matchAll(/(?:ENTRYPOINT|CMD) \["([\w-]+)"\]$/gm)].map((found) => found[1])
    expect(started).toEqual(['postern-alive', 'postern', 'serve'])
    for (const program of readdirSync(join(ROOT, 'docker'))) {
      expect(statSync(join(ROOT, 'docker', program)).mode & 0o111, program).toBe(0o111)
    }
    expect(read('docker/postern')).toContain('exec node /app/src/main.ts "$@"')
    expect(read('docker/postern-alive')).toContain('/healthz')
  })
})
