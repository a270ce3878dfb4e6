/** What the guides name is there: files, links, scripts, calls of the API, events. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EVENT_TYPES } from '../src/mail/event.ts'

const ROOT = resolve(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const markdownIn = (folder: string) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
const PAGES = [...markdownIn('.'), ...markdownIn('docs'), ...markdownIn('docs/decisions')]

/** All first groups of `pattern` in `text`, each once. */
const found = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? '')),
]

/** The anchors that a page's headings make. */
function anchors(page: string): string[] {
  return found(page, /^#+ (.*)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  )
}

describe.each(PAGES)('%s', (page) => {
  const text = read(page)

  test('links to what is there', () => {
    for (const link of found(text, /\]\((?!https?:)([^)]+)\)/g)) {
      const [path = '', anchor] = link.split('#')
      const target = path === '' ? page : join(dirname(page), path)
      expect(existsSync(join(ROOT, target)), link).toBe(true)
      if (anchor !== undefined) expect(anchors(read(target)), link).toContain(anchor)
    }
  })

  test('names files that are there', () => {
    for (const path of found(text, /`((?:[\w.-]+\/)+[\w-]+\.(?:ts|sql|sh|mjs|md))`/g)) {
      const places = [path, join('src', path)].map((place) => existsSync(join(ROOT, place)))
      expect(places, path).toContain(true)
    }
  })

  test('names commands that npm knows', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = found(text, /\bnpm run (?:--\S+ )?([\w-]+)/g)
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named))
  })

  test('names calls that the API takes', () => {
    const { paths } = JSON.parse(read('test/golden/openapi.json')) as { paths: Record<string, object> }
    const calls = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const named = found(text, /\b((?:GET|POST|PATCH|DELETE) \/v1\/[\w/{}-]*)/g)
    const anyName = (call: string) => call.replaceAll(/\{\w+\}/g, '{}')
    expect(calls.map(anyName)).toEqual(expect.arrayContaining(named.map(anyName)))
  })
})

test('docs/events.md lists every event', () => {
  const named = found(read('docs/events.md'), /`((?:message|inbox|account|webhook|loop)\.\w+)`/g)
  expect(named.sort()).toEqual([...EVENT_TYPES].sort())
})
