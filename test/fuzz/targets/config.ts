/** The configuration: whatever stands in `.env`, it is taken or refused in plain words that hold no secret. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from '../../../src/config/env.ts'
import { describeProblems, loadConfig } from '../../../src/config/load.ts'
import { names, secretNames } from '../../../src/config/settings.ts'
import { makeText } from '../make-text.ts'
import { holds, same, type Target } from '../target.ts'

const SECRET = 'open-sesame-7'
const ENOUGH = `IMAP_HOST=imap.x.test\nIMAP_USERNAME=agent@x.test\nIMAP_PASSWORD=${SECRET}\nSMTP_HOST=smtp.x.test\n`
const VALUES = [
  'true',
  'no',
  '0',
  '993',
  '30d',
  'https://a.test',
  '(.+\\.)?x\\.test',
  'sqlite:///x.db',
  '[::1]',
  SECRET,
  ' #',
  "'",
  '"',
  '`',
  '\\n',
  '$X',
  'export ',
]
const WORDS = [...names.map((name) => `\n${name}=`), ...VALUES, '\n']

export const config: Target = {
  name: 'config',
  seeds: () => [ENOUGH, `${ENOUGH}API_KEY='${SECRET}'\nHOST=0.0.0.0\n`].map((text) => Buffer.from(text)),
  words: WORDS,
  make: (random) => Buffer.from(ENOUGH + makeText(random, WORDS, 12)),
  run(input) {
    // such a setting names any file of this machine
    if (/_FILE/i.test(input.toString('latin1'))) return
    const folder = mkdtempSync(join(tmpdir(), 'postern-fuzz-'))
    try {
      const file = join(folder, '.env')
      writeFileSync(file, input)
      check(loadConfig({ ENV_FILE: file }), input.toString())
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

function check(loaded: ReturnType<typeof loadConfig>, text: string): void {
  if (loaded.kind === 'ok') {
    same('without a key the API stays on this machine', isOpen(loaded.config), false)
    for (const warning of loaded.config.warnings) holds('a warning is one line', !/[\r\n]/.test(warning), warning)
    return
  }
  holds('a refusal says why', loaded.problems.length > 0)
  const told = describeProblems(loaded.problems)
  const lines = told.split('\n')
  same('a line for each problem', lines.length, loaded.problems.length + 3)
  holds('no control character is printed', !/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.test(told), told)
  const set = parseEnv(text)
  // what is also set as something else is no secret
  const isSet = Object.entries(set).every(
    ([name, value]) => secretNames.some((secret) => secret === name) === value.includes(SECRET),
  )
  holds('no secret is told', !isSet || !told.includes(SECRET), told)
}

function isOpen({ api }: Extract<ReturnType<typeof loadConfig>, { kind: 'ok' }>['config']): boolean {
  return api.key === null && !api.allowAnonymous && !/^(?:127\.|::1$|localhost$)/.test(api.host)
}
