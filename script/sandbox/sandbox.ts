/** The real daemon on a temporary data folder against the embedded mail server: nothing is faked but the outside world. */
import { startApp } from '../../src/app.ts'
import { describeProblems, loadConfig } from '../../src/config/load.ts'
import { type EmbeddedMail, startEmbeddedMail } from '../../test/support/embedded-mail.ts'
import { isFree } from '../../test/support/free-port.ts'
import { tempFolder } from '../../test/support/temp-folder.ts'

export const DOMAIN = 'sandbox.test'

export interface Sandbox extends AsyncDisposable {
  /** of the API */
  url: string
  mail: EmbeddedMail
}

/** `print` gets what happens outside of the story: mail that leaves for other domains, warnings of the daemon. */
export async function startSandbox({ print }: { print: (text: string) => void }): Promise<Sandbox> {
  await using cleanup = new AsyncDisposableStack()
  const mail = cleanup.use(
    await startEmbeddedMail({
      username: `agents@${DOMAIN}`,
      onRelayed: ({ to, raw }) => print(`  left for ${to.join(', ')}:\n${headOf(raw)}`),
    }),
  )
  const folder = cleanup.use(await tempFolder('sandbox'))
  const loaded = loadConfig({
    IMAP_HOST: mail.imap.host,
    IMAP_PORT: String(mail.imap.port),
    IMAP_USERNAME: mail.username,
    IMAP_PASSWORD: mail.password,
    IMAP_USE_SSL: 'false',
    IMAP_POLL_INTERVAL: '5',
    SMTP_HOST: mail.smtp.host,
    SMTP_PORT: String(mail.smtp.port),
    SMTP_USE_TLS: 'false',
    DATA_DIR: folder.path,
    LOG_LEVEL: 'error',
  })
  if (loaded.kind === 'invalid') throw new Error(describeProblems(loaded.problems))
  const port = (await isFree(8000)) ? 8000 : 0
  const config = { ...loaded.config, api: { ...loaded.config.api, port } }
  const app = cleanup.use(await startApp(config, { writeLog: (line) => print(line.trimEnd()) }))
  const life = cleanup.move()
  return { url: app.url, mail, [Symbol.asyncDispose]: () => life.disposeAsync() }
}

/** What a reader looks at first. */
function headOf(raw: Buffer): string {
  const head = raw.toString('utf8').split('\r\n\r\n', 1)[0] ?? ''
  const shown = head.split(/\r\n(?![ \t])/).filter((field) => /^(From|To|Subject|In-Reply-To|References):/i.test(field))
  return shown.map((field) => `  > ${field.replace(/\r\n\s+/g, ' ')}`).join('\n')
}
