/** Every line that Postern logs stands in the table of docs/operations.md, with what it means. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
/** The text of a call, as far as it is written there: an object or a question may stand before it. */
const CALLS = /\blog\.(?:info|warn|error)\(\s*(?:\{[^}]*\},\s*)?(?:\w+\s*\?\s*)?(`(?:[^`$]|\$\{[^}]*\}|\$)*`|'[^']*')/g

/** The longest piece of a line that does not change. */
function fixedPart(literal: string): string {
  const pieces = literal
    .slice(1, -1)
    .split(/\$\{[^}]*\}/)
    .map((piece) => piece.replaceAll(/^[\s:;,.]+|[\s:;,.]+$/g, ''))
  return pieces.sort((a, b) => b.length - a.length)[0] ?? ''
}

test('docs/operations.md has every log line', () => {
  const page = readFileSync(join(ROOT, 'docs/operations.md'), 'utf8')
  const table = page.slice(page.indexOf('## The log'), page.indexOf('## The guide'))
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  const said = files.flatMap((file) =>
    [...readFileSync(join(ROOT, 'src', file), 'utf8').matchAll(CALLS)].map(([, literal = '']) => fixedPart(literal)),
  )
  expect(said.length).toBeGreaterThan(30)
  // a piece of one or two letters says nothing by which it could be found
  expect(said.filter((part) => part.length > 2 && !table.includes(part))).toEqual([])
})
