/** The settings in docs/providers.md are settings that Postern takes, for hosts that it can help with. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loginHint } from '../src/accounts/providers.ts'
import { configOf } from './support/settings.ts'

const guide = await readFile(join(import.meta.dirname, '../docs/providers.md'), 'utf8')

/** Each section that shows settings, with them. */
const sections = guide
  .split(/^## /m)
  .map((section) => ({
    title: section.split('\n', 1)[0] ?? '',
    env: Object.fromEntries(
      [...section.matchAll(/^ {4}([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [
        name,
        value.replace(/^'(.*)'$/, '$1'),
      ]),
    ),
  }))
  .filter(({ env }) => Object.keys(env).length > 0)

test('the guide shows settings for every provider but Microsoft', () => {
  expect(sections.map(({ title }) => title)).toEqual([
    'Gmail',
    'Fastmail',
    'Zoho',
    'Hostinger',
    'iCloud',
    'Yahoo and AOL',
    'Postfix and Dovecot (your own server)',
  ])
})

describe('the settings for', () => {
  test.for(sections)('$title are taken without a warning', ({ title, env }) => {
    const { TLS_CA_FILE: _, ...settings } = env
    const config = configOf(settings)
    expect(config.warnings).toEqual([])
    expect([config.imap.tls, config.imap.port]).toEqual(['implicit', 993])
    expect(config.smtp.tls).toBe(config.smtp.port === 465 ? 'implicit' : 'starttls')
    expect(config.smtp.username).not.toBeNull()
    if (!title.startsWith('Postfix')) expect(loginHint(config.imap.host, '')).not.toBeNull()
    if (!title.startsWith('Postfix')) expect(loginHint(config.smtp.host, '')).not.toBeNull()
  })
})

test('every link within the page leads somewhere', () => {
  const anchors = [...guide.matchAll(/^## (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
  const links = [...guide.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor)
  expect(links.length).toBeGreaterThan(5)
  expect(links.filter((anchor) => anchor === undefined || !anchors.includes(anchor))).toEqual([])
})
