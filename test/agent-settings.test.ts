/** Agents are declared in the environment: what is right there, and what is refused in words that repeat no value. */
import { describe, expect, test } from 'vitest'
import { configOf, ENOUGH, problemsOf } from './support/settings.ts'

const agentsOf = (env: Record<string, string>) => Object.fromEntries(configOf({ ...ENOUGH, ...env }).agents.declared)

test('by default there is none', () => {
  expect(agentsOf({})).toEqual({})
})

test('the default one, and others by name', () => {
  expect(
    agentsOf({
      AGENT_EXEC: '["/bin/answer", "--of", "$HOME; rm -rf"]',
      AGENT_EXEC_FOR_BILLING: '["billing"]',
      AGENT_HTTP_SALES: 'https://me:p%40ss@agents.example.com/wake?key=k',
      AGENT_HTTP_UNUSED: '',
    }),
  ).toEqual({
    default: { kind: 'exec', argv: ['/bin/answer', '--of', '$HOME; rm -rf'] },
    for_billing: { kind: 'exec', argv: ['billing'] },
    sales: {
      kind: 'http',
      url: 'https://agents.example.com/wake?key=k',
      headers: { Authorization: `Basic ${Buffer.from('me:p@ss').toString('base64')}` },
    },
  })
})

test('what is secret in a URL is masked in the log', () => {
  const { secrets } = configOf({ ...ENOUGH, AGENT_HTTP: 'http://me:p%40ssword@a.test/?token=abcdef' })
  expect(secrets).toEqual(expect.arrayContaining(['p@ssword', 'token=abcdef']))
})

test('its program gets what any program needs, and what is named', () => {
  const env = { PATH: '/bin', HOME: '/home/a', OPENAI_API_KEY: 'sk', OTHER: 'x', AGENT_ENV: 'OPENAI_API_KEY, MISSING' }
  expect(configOf({ ...ENOUGH, ...env }).agents.env).toEqual({ PATH: '/bin', HOME: '/home/a', OPENAI_API_KEY: 'sk' })
})

test('a name in .env that declares an agent is no slip', () => {
  expect(configOf({ ...ENOUGH, AGENT_EXEC_A: '["a"]' }).warnings).toEqual([])
})

describe('refused', () => {
  test.each([
    ['no JSON', { AGENT_EXEC: '/bin/sh -c x' }, 'AGENT_EXEC'],
    ['no list', { AGENT_EXEC: '"/bin/sh"' }, 'AGENT_EXEC'],
    ['an empty list', { AGENT_EXEC: '[]' }, 'AGENT_EXEC'],
    ['no program', { AGENT_EXEC: '["", "x"]' }, 'AGENT_EXEC'],
    ['a number', { AGENT_EXEC: '["a", 1]' }, 'AGENT_EXEC'],
    ['a NUL', { AGENT_EXEC_NUL: '["a\\u0000"]' }, 'AGENT_EXEC_NUL'],
    ['another scheme', { AGENT_HTTP_FILE: 'file:///etc/passwd' }, 'AGENT_HTTP_FILE'],
    ['a password that is not encoded', { AGENT_HTTP_X: 'http://me:100%zz@a.test' }, 'AGENT_HTTP_X'],
    ['no URL', { AGENT_HTTP_X: 'hunter2' }, 'AGENT_HTTP_X'],
    ['two by one name', { AGENT_EXEC_X: '["a"]', AGENT_HTTP_X: 'http://a.test' }, 'a second time'],
    ['two that are the default', { AGENT_EXEC: '["a"]', AGENT_HTTP: 'http://a.test' }, 'a second time'],
    ['a name that means another', { AGENT_EXEC_NONE: '["a"]' }, 'means something else'],
    ['a kind of mail that is none', { AGENT_WAKES_FOR: 'human,robots' }, 'AGENT_WAKES_FOR'],
    ['a password for the agent', { AGENT_ENV: 'IMAP_PASSWORD' }, 'which no agent may have'],
    ['no name of a variable', { AGENT_ENV: 'A B' }, 'AGENT_ENV'],
  ])('%s', (_what, env, words) => {
    const problems = problemsOf({ ...ENOUGH, ...env })
    expect(problems).toEqual([expect.stringContaining(words)])
    expect(problems.join()).not.toContain('hunter2')
  })
})
