/** `.env.example` and docs/configuration.md are printed from the table of settings; `npm test -- test/env-example.test.ts -u` writes them anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { printEnvExample, printSettingsTables } from '../src/config/print.ts'
import { names } from '../src/config/settings.ts'
import { configOf, ENOUGH } from './support/settings.ts'
import { tempFolder } from './support/temp-folder.ts'

test('.env.example is up to date', async () => {
  await expect(printEnvExample()).toMatchFileSnapshot('../.env.example')
})

test('.env.example starts as it is, without a warning', () => {
  const path = resolve(import.meta.dirname, '../.env.example')
  const config = configOf({ ENV_FILE: path })
  expect(config).toMatchObject({ address: 'agent@example.com', warnings: [] })
  expect({ ...config, smtp: null }).toEqual({
    ...configOf({ ...ENOUGH, IMAP_USERNAME: 'agent@example.com', IMAP_PASSWORD: 'your-app-password' }),
    smtp: null,
  })
  expect(config.smtp).toEqual({
    host: 'smtp.example.com',
    port: 587,
    username: 'agent@example.com',
    password: 'your-app-password',
    tls: 'starttls',
  })
})

test('with every comment sign taken off, .env.example still says the same', async () => {
  const path = resolve(import.meta.dirname, '../.env.example')
  await using folder = await tempFolder('env')
  const opened = join(folder.path, '.env')
  const text = readFileSync(path, 'utf8').replaceAll(/^#(?=[A-Z_]+=)/gm, '')
  writeFileSync(opened, text)
  expect(text.match(/^[A-Z_]+(?==)/gm)).toEqual(names)
  expect(configOf({ ENV_FILE: opened })).toEqual(configOf({ ENV_FILE: path }))
})

test('docs/configuration.md holds its tables', async () => {
  const path = resolve(import.meta.dirname, '../docs/configuration.md')
  const page = readFileSync(path, 'utf8')
  const [before, after] = [page.split('<!-- settings -->\n')[0], page.split('<!-- end of settings -->\n')[1]]
  const renewed = `${before}<!-- settings -->\n\n${printSettingsTables()}\n<!-- end of settings -->\n${after}`
  await expect(renewed).toMatchFileSnapshot(path)
})
