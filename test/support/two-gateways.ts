/** Two gateways that can write to each other: each with a mail server of its own, which hands on what is for the other's domain. */
import { type Daemon, type DaemonOptions, startDaemon } from './daemon.ts'
import { startEmbeddedMail } from './embedded-mail.ts'

export interface Gateway {
  daemon: Daemon
  inboxId: string
  address: string
}

export interface TwoGateways extends AsyncDisposable {
  one: Gateway
  two: Gateway
  /** how many mails have gone from one domain to the other */
  handedOn(): number
}

export async function startTwoGateways(options: Pick<DaemonOptions, 'env'> = {}): Promise<TwoGateways> {
  await using cleanup = new AsyncDisposableStack()
  let handedOn = 0
  const servers = new Map<string, Awaited<ReturnType<typeof startEmbeddedMail>>>()
  const start = async (domain: string): Promise<Gateway> => {
    const server = cleanup.use(
      await startEmbeddedMail({
        username: `agents@${domain}`,
        onRelayed({ to, raw }) {
          for (const address of to) {
            handedOn += 1
            // one that is being stopped takes no more
            servers
              .get(address.split('@')[1] ?? '')
              ?.deliver(raw, [address])
              .catch(() => {})
          }
        },
      }),
    )
    servers.set(domain, server)
    const daemon = cleanup.use(await startDaemon({ mail: server, smtp: server.smtp, ...options }))
    const { id, email_address } = await daemon.api.inbox('agent')
    return { daemon, inboxId: id, address: email_address }
  }
  const one = await start('one.test')
  const two = await start('two.test')
  const life = cleanup.move()
  return { one, two, handedOn: () => handedOn, [Symbol.asyncDispose]: () => life.disposeAsync() }
}
