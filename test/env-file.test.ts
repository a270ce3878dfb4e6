/** `.env` and the files beside it: what counts, what is refused before it does harm, and in which words. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeCertificate } from './support/certificate.ts'
import { fc } from './support/property.ts'
import { configOf, ENOUGH, problemsOf } from './support/settings.ts'
import { tempFolder } from './support/temp-folder.ts'

describe('.env', () => {
  async function withEnvFile<T>(text: string | Buffer, use: (path: string) => T | Promise<T>): Promise<T> {
    await using folder = await tempFolder('env')
    const path = join(folder.path, '.env')
    writeFileSync(path, text)
    return await use(path)
  }
  const START = 'IMAP_HOST=imap.example.com\nIMAP_USERNAME=agent@example.com\nSMTP_HOST=smtp.example.com\n'

  test('the environment wins, unless it is empty there', async () => {
    const text = `${START}IMAP_PASSWORD='from file'\nIMAP_MAILBOX=Archive\nIMAP_PORT=1993\n`
    await withEnvFile(text, (path) => {
      const { imap } = configOf({ ENV_FILE: path, IMAP_MAILBOX: 'Agents', IMAP_PORT: '', IMAP_PASSWORD: '' })
      expect(imap).toMatchObject({ folder: 'Agents', port: 1993, password: 'from file', host: 'imap.example.com' })
    })
  })

  const passwords: [line: string, password: string][] = [
    ["IMAP_PASSWORD='a#b $HOME \\n c'", 'a#b $HOME \\n c'],
    ['IMAP_PASSWORD="it\'s #1"', "it's #1"],
    ['IMAP_PASSWORD=`"it\'s" #1`', '"it\'s" #1'],
    ["IMAP_PASSWORD='plain' # from the vault", 'plain'],
    ["IMAP_PASSWORD=' spaces '", ' spaces '],
    ['IMAP_PASSWORD=pa$$word', 'pa$$word'],
    ['export IMAP_PASSWORD=x=y=z\r', 'x=y=z'],
    ['\n# IMAP_PASSWORD=old#er\nIMAP_PASSWORD=new', 'new'],
    ['IMAP_PASSWORD=old#er\nIMAP_PASSWORD=new', 'new'],
  ]
  test.each(passwords)('%j is a password', async (line, password) => {
    await withEnvFile(`${START}${line}\n`, (path) => expect(configOf({ ENV_FILE: path }).imap.password).toBe(password))
  })

  const cut = [
    'abc#def',
    'abc #def',
    '#abc',
    ' # none',
    "'it's#1'",
    "'abc#def",
    '"abc" def # x',
    "'ab'#cd'",
    'abc\\#def',
  ]
  test.each(cut)('IMAP_PASSWORD=%s is cut at the #, and refused', async (written) => {
    await withEnvFile(`${START}IMAP_PASSWORD=${written}\n`, (path) => {
      expect(problemsOf({ ENV_FILE: path })).toEqual([
        `IMAP_PASSWORD is cut short in ${path} by an unquoted #: put the whole value in single quotes, and a comment on a line of its own`,
      ])
      expect(configOf({ ENV_FILE: path, IMAP_PASSWORD: 'x' }).imap.password, 'overruled by the environment').toBe('x')
    })
  })

  const anyPassword = fc.string({ unit: fc.constantFrom(...'ab1 #\'"`\\$=:é'), minLength: 1, maxLength: 12 })
  test('whatever the password, it is read as written or refused, never another one in silence', async () => {
    await withEnvFile('', (path) => {
      const read = (line: string) => {
        writeFileSync(path, `${START}${line}\nIMAP_MAILBOX='x'\n`)
        return problemsOf({ ENV_FILE: path }).length > 0 ? 'refused' : configOf({ ENV_FILE: path }).imap.password
      }
      fc.assert(
        fc.property(anyPassword, (password) => {
          fc.pre(!/^\s*['"`]/.test(password))
          expect([password.trim(), 'refused']).toContain(read(`IMAP_PASSWORD=${password}`))
          if (password.includes("'") || password.trim() === '') return
          expect(read(`IMAP_PASSWORD='${password}'`)).toBe(password)
        }),
        { numRuns: 500 },
      )
    })
  })

  test('every secret is looked at, other values only where the # cannot begin a comment', async () => {
    const text = `${START}IMAP_PASSWORD=p\nSMTP_USERNAME=u\nSMTP_PASSWORD=a#b\nAPI_KEY=#a\nIMAP_MAILBOX=INBOX # the default\nEMAIL_DOMAIN= # none\nOTHER=a#b\n`
    await withEnvFile(text, (path) => {
      expect(problemsOf({ ENV_FILE: path }).map((problem) => problem.split(' ')[0])).toEqual([
        'SMTP_PASSWORD',
        'API_KEY',
      ])
    })
    await withEnvFile(`${START}IMAP_PASSWORD=p\nIMAP_MAILBOX=#shared/team\n`, (path) => {
      expect(problemsOf({ ENV_FILE: path })).toHaveLength(1)
    })
  })

  test('a slip of the pen is named', async () => {
    const text = `${START}IMAP_PASWORD=x\nSMTP_USER=u\nimap_port=1\nIMAP_FOLDER=x\nAPI_KYE=k\nPOSTAGE=1\nENVIRONMENT=production\n`
    await withEnvFile(text, (path) => {
      expect(problemsOf({ ENV_FILE: path })).toEqual([
        "IMAP_PASSWORD is missing: set it or IMAP_PASSWORD_FILE, as in IMAP_PASSWORD='your-app-password' (.env has IMAP_PASWORD: did you mean IMAP_PASSWORD?)",
      ])
      expect(configOf({ ENV_FILE: path, IMAP_PASSWORD: 'x' }).warnings).toEqual([
        'ENVIRONMENT means nothing to Postern and is ignored',
        'IMAP_PASWORD in .env is not a setting: did you mean IMAP_PASSWORD?',
        'SMTP_USER in .env is not a setting: did you mean SMTP_USERNAME?',
        'imap_port in .env is not a setting: did you mean IMAP_PORT?',
        'IMAP_FOLDER in .env is not a setting and is ignored',
        'API_KYE in .env is not a setting: did you mean API_KEY?',
      ])
    })
  })

  test('a setting without a value is no slip', async () => {
    await withEnvFile(`${START}IMAP_PASSWORD=\n`, (path) => {
      expect(problemsOf({ ENV_FILE: path })).toEqual([
        "IMAP_PASSWORD is missing: set it or IMAP_PASSWORD_FILE, as in IMAP_PASSWORD='your-app-password'",
      ])
    })
  })

  test('one that may not be read is named with the chmod that helps', async () => {
    await withEnvFile(START, (path) => {
      chmodSync(path, 0o000)
      expect(asOrdinaryUser(path, () => problemsOf({ ENV_FILE: path }))).toEqual([
        `${path} exists, but the user that Postern runs as may not read it; let it with: chmod a+r ${path}`,
      ])
    })
  })

  test('a folder in its place is named with what to do', async () => {
    await using folder = await tempFolder('env')
    const path = join(folder.path, '.env')
    mkdirSync(path)
    expect(problemsOf({ ENV_FILE: path })).toEqual([
      `${path} is a folder, not a file (Docker makes one where a mounted file is missing); remove it with: rmdir ${path}; then: cp .env.example .env`,
    ])
  })

  test('one that ENV_FILE names must be there', () => {
    expect(problemsOf({ ENV_FILE: '/nowhere/.env' })).toEqual(['/nowhere/.env cannot be read: there is no such file'])
  })

  test.each([
    ['Latin-1', Buffer.from('IMAP_PASSWORD=schlüssel\n', 'latin1')],
    ['UTF-16', Buffer.from('IMAP_PASSWORD=x\n', 'utf16le')],
  ])('one in %s is refused', async (_name, bytes) => {
    await withEnvFile(bytes, (path) => {
      expect(problemsOf({ ENV_FILE: path })).toEqual([`${path} is not UTF-8 text; save it as UTF-8`])
    })
  })

  test('the command line reads the one in the working folder, says what is wrong with it and fails', async () => {
    await withEnvFile(`${START}IMAP_PASSWORD='p'\nIMAP_POLL_INTERVAL=0\n`, (path) => {
      const main = resolve(import.meta.dirname, '../src/main.ts')
      const run = spawnSync(process.execPath, [main, 'doctor'], {
        cwd: resolve(path, '..'),
        env: { PATH: process.env.PATH },
        encoding: 'utf8',
      })
      expect(run.stderr).toContain('IMAP_POLL_INTERVAL is "0"; it must be a whole number of seconds from 1 to 86400\n')
      expect(run.status).toBe(1)
    })
  })
})

describe('files beside it', () => {
  test('a secret from a file loses its last line break and nothing else', async () => {
    await using folder = await tempFolder('secrets')
    const path = join(folder.path, 'secret')
    for (const [content, password] of [
      ['a b\n', 'a b'],
      [' a#b \r\n', ' a#b '],
      ['a', 'a'],
    ] as const) {
      writeFileSync(path, content)
      const config = configOf({ ...ENOUGH, IMAP_PASSWORD: '', IMAP_PASSWORD_FILE: path })
      expect([config.imap.password, config.secrets]).toEqual([password, [password]])
    }
    writeFileSync(path, 'two\nlines\n')
    expect(problemsOf({ ...ENOUGH, IMAP_PASSWORD: '', IMAP_PASSWORD_FILE: path })).toEqual([
      'IMAP_PASSWORD is [secret]; it must be one line without control characters',
    ])
    chmodSync(path, 0o000)
    expect(asOrdinaryUser(path, () => problemsOf({ ...ENOUGH, API_KEY_FILE: path }))).toEqual([
      `API_KEY_FILE is "${path}": permission denied`,
    ])
  })

  test('TLS_CA_FILE is read whole, and must hold certificates', async () => {
    await using folder = await tempFolder('ca')
    const { caFile, cert, keyFile } = await makeCertificate(folder.path)
    expect(configOf({ ...ENOUGH, TLS_CA_FILE: caFile }).tlsCa).toBe(cert)
    expect(problemsOf({ ...ENOUGH, TLS_CA_FILE: keyFile })).toEqual([
      `TLS_CA_FILE is "${keyFile}": it must hold certificates in PEM form (-----BEGIN CERTIFICATE-----)`,
    ])
    writeFileSync(caFile, `${cert}${cert.replace(/\n.{20}/, '\n')}`)
    expect(problemsOf({ ...ENOUGH, TLS_CA_FILE: caFile })).toEqual([
      `TLS_CA_FILE is "${caFile}": a certificate in it is damaged`,
    ])
  })

  test.each([
    ['TLS_CA_FILE', '/nowhere/ca.pem', 'there is no such file'],
    ['TLS_CA_FILE', '/', 'it is a folder'],
    ['API_KEY_FILE', '/nowhere/secret', 'there is no such file'],
    ['API_KEY_FILE', '/dev/null', 'it is empty'],
  ])('%s=%s is refused', (name, path, why) => {
    expect(problemsOf({ ...ENOUGH, [name]: path })).toEqual([`${name} is "${path}": ${why}`])
  })

  test.each(['hunter2', 'x'.repeat(5_000), 'hunter\0'])('a secret where its file belongs is not shown', (secret) => {
    const [problem, ...others] = problemsOf({ ...ENOUGH, API_KEY_FILE: secret })
    expect(problem).toMatch(/^API_KEY_FILE is \[secret\], which should be the path of a file: (there is|the system) /)
    expect([problem?.includes(secret), others]).toEqual([false, []])
  })

  test('a secret and its file at once are refused', () => {
    expect(problemsOf({ ...ENOUGH, IMAP_PASSWORD_FILE: '/dev/null' })).toEqual([
      'IMAP_PASSWORD and IMAP_PASSWORD_FILE are both set: keep one of them',
    ])
  })
})

/** Root may read everything, so root becomes nobody for a moment; the folder of `path` stays open to it. */
function asOrdinaryUser<T>(path: string, act: () => T): T {
  if (process.geteuid?.() !== 0) return act()
  chmodSync(resolve(path, '..'), 0o755)
  process.seteuid?.(65534)
  try {
    return act()
  } finally {
    process.seteuid?.(0)
  }
}
