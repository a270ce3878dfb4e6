/** Large sends at once through the daemon as a process of its own: the memory that it takes until each is with the mail server. */
import { randomBytes } from 'node:crypto'
import { apiOf } from '../../test/support/api.ts'
import { DEAD_HOSTS, runPostern } from '../../test/support/postern.ts'
import { residentMemory } from '../../test/support/resident-memory.ts'
import { startSmtpSink } from '../../test/support/smtp-sink.ts'
import { tempFolder } from '../../test/support/temp-folder.ts'
import { until } from '../../test/support/wait.ts'

export interface LargeSends {
  sends: number
  /** resident memory of the daemon before, and the most that it ever was, in MB */
  idleMb: number
  peakMb: number
  seconds: number
}

const MB = 1024 * 1024
/** The most that one send may carry (ATTACHMENT_MAX_TOTAL_SIZE_MB). */
const ATTACHMENT_MB = 25

/** Throws when a send is refused, or not with the server within two minutes. */
export async function runLargeSends(sends = 6): Promise<LargeSends> {
  await using stack = new AsyncDisposableStack()
  const sink = stack.use(await startSmtpSink())
  const folder = stack.use(await tempFolder('sends'))
  const env = { ...DEAD_HOSTS, SMTP_HOST: sink.host, SMTP_PORT: String(sink.port), SMTP_USE_TLS: 'false' }
  const postern = stack.use(runPostern(['serve'], env, folder.path))
  const api = apiOf(await postern.url())
  const inbox = await api.inbox('support')
  const idle = await residentMemory(postern.pid)

  const start = performance.now()
  const content_base64 = randomBytes(ATTACHMENT_MB * MB).toString('base64')
  const answers = await Promise.all(
    Array.from({ length: sends }, (_, nth) =>
      api.post('/v1/messages', {
        inbox_id: inbox.id,
        to: ['ann@elsewhere.test'],
        subject: `Large send ${nth}`,
        body: 'See the file.',
        attachments: [{ filename: 'file.bin', content_type: 'application/octet-stream', content_base64 }],
      }),
    ),
  )
  const refused = answers.find(({ status }) => status !== 201)
  if (refused !== undefined) throw new Error(`${refused.status} ${JSON.stringify(refused.body)}`)
  await until(() => sink.mails().length === sends, { what: 'all sends are with the server', within: 120_000 })
  const seconds = (performance.now() - start) / 1_000
  const { peak } = await residentMemory(postern.pid)
  return { sends, idleMb: idle.now, peakMb: peak, seconds }
}
