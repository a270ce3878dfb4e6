/** The house stands as designed: floors, homes of packages, names and sizes of everything in src. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { breaches } from './support/architecture.ts'

test('src keeps the rules of the house', async () => {
  const src = join(import.meta.dirname, '../src')
  const paths = (await readdir(src, { recursive: true })).filter((path) => /\.[cm]?[jt]sx?$/.test(path))
  const files = await Promise.all(
    paths.map(
      async (path): Promise<[string, string]> => [path.replaceAll('\\', '/'), await readFile(join(src, path), 'utf8')],
    ),
  )
  expect(files.length).toBeGreaterThan(30)
  expect(breaches(new Map(files))).toEqual([])
})

describe('a breach is named with its file', () => {
  const top = '/** A file. */\n'
  const cases: [what: string, path: string, source: string, rule: string | null][] = [
    ['down', 'mail/parse.ts', `import { a } from '../lib/log.ts'`, null],
    ['beside, in the same folder', 'http/routes/inboxes.ts', `import { a } from '../problem.ts'`, null],
    ['up', 'lib/log.ts', `import { a } from '../mail/parse.ts'`, 'floor 0 (lib) imports upwards from floor 1'],
    ['up, a type', 'store/db.ts', `import type { Config } from '../config/config.ts'`, 'imports upwards'],
    ['up, re-exported', 'store/db.ts', `export type { Config } from '../config/config.ts'`, 'imports upwards'],
    ['up, over lines', 'mail/a.ts', `import {\n  a,\n  b,\n} from '../store/db.ts'`, 'imports upwards'],
    ['up, lazily', 'mail/a.ts', `const b = await import('../app.ts')`, 'imports upwards'],
    ['sideways', 'inbound/a.ts', `import { b } from '../outbound/b.ts'`, 'inbound imports sideways from outbound'],
    ['out of src', 'lib/a.ts', `import { b } from '../../test/b.ts'`, 'outside of src'],
    ['from a strange room', 'shared/a.ts', `import { b } from '../lib/b.ts'`, 'shared stands on no floor'],
    ['no ending', 'mail/a.ts', `import { b } from './b'`, 'end in .ts'],
    ['a package at home', 'accounts/imap.ts', `import { ImapFlow } from 'imapflow'`, null],
    ['a package abroad', 'inbound/fetch.ts', `import type { ImapFlow } from 'imapflow'`, 'imports imapflow'],
    ['part of a package', 'http/a.ts', `import t from 'nodemailer/lib/mime-node'`, 'imports nodemailer'],
    ['a package without a home', 'mail/a.ts', `import 'lodash'`, 'imports lodash, which has no home'],
    ['an import in a comment', 'mail/a.ts', `// import { b } from '../store/db.ts'`, null],
    ['SQL in the store', 'store/a.ts', `import { all, sql } from './db.ts'`, null],
    ['a transaction', 'inbound/a.ts', `import { type Db, transact } from '../store/db.ts'`, null],
    ['SQL elsewhere', 'inbound/a.ts', `import { type Db, sql } from '../store/db.ts'`, 'SQL is written in store/ only'],
    ['process', 'lib/log.ts', `process.stdout.write('x')`, 'only main.ts touches process'],
    ['process in words', 'lib/log.ts', `const what = 'the process.env of the shell' // process.env`, null],
    ['the environment', 'config/env.ts', `export const read = () => process.env`, null],
    ['exit', 'main.ts', `process.exit(1)`, 'process.exit'],
    ['a default export', 'lib/a.ts', `export default 1`, 'default export'],
    ['a barrel', 'mail/index.ts', `export const a = 1`, 'a barrel'],
    ['an empty file name', 'mail/mail-utils.ts', ``, 'a name that says nothing'],
    ['an empty name', 'mail/a.ts', `export interface MailService {}`, 'interface MailService'],
    ['a class', 'mail/a.ts', `export class Parser {}`, 'class Parser'],
    ['an error', 'mail/a.ts', `export class OddMail extends Error {}`, null],
    ['camelCase', 'mail/mailParser.ts', ``, 'kebab-case'],
    ['too long', 'mail/a.ts', 'const a = 1\n'.repeat(301), '302 lines'],
  ]
  test.each(cases)('%s', (_what, path, source, rule) => {
    const found = breaches(new Map([[path, top + source]]))
    if (rule === null) return expect(found).toEqual([])
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`src/${path}: `)
    expect(found[0]).toContain(rule)
  })

  test('no sentence at the top', () => {
    expect(breaches(new Map([['lib/a.ts', 'export const a = 1\n']]))).toEqual([
      'src/lib/a.ts: begins without a /** sentence that says what it is',
    ])
  })

  test('two homes for a package that has one', () => {
    const source = `${top}import { Parser } from 'htmlparser2'\n`
    expect(
      breaches(
        new Map([
          ['mail/html/html.ts', source],
          ['mail/html/visible.ts', source],
        ]),
      ),
    ).toEqual(['src/mail/html/html.ts: htmlparser2 has more than one home (mail/html/visible.ts)'])
  })
})
