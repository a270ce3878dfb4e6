/** Hands a raw mail to a server as the mail system would: by SMTP, or by LMTP (RFC 2033), byte for byte. */
import { createTransport } from 'nodemailer'

export interface Delivery {
  host: string
  port: number
  /** default false: SMTP */
  lmtp?: boolean
  from: string
  to: string[]
  raw: string | Buffer
}

/** One copy for each recipient, in a transaction of its own, since a server may merge the recipients of one. Rejects unless all are taken. */
export async function deliver(delivery: Delivery): Promise<void> {
  const transport = createTransport({
    host: delivery.host,
    port: delivery.port,
    lmtp: delivery.lmtp ?? false,
    secure: false,
    ignoreTLS: true,
    name: 'mx.elsewhere.test',
  })
  try {
    for (const to of delivery.to) {
      await transport.sendMail({ envelope: { from: delivery.from, to }, raw: Buffer.from(delivery.raw) })
    }
  } finally {
    transport.close()
  }
}

/** The envelope sender of a test's mail: the address of its From header, or the null sender. */
export function senderOf(raw: string | Buffer): string {
  const head =
    Buffer.from(raw)
      .toString('latin1')
      .split(/\r?\n\r?\n/, 1)[0] ?? ''
  const from = /^from:[^\r\n]*?([^\s<>,"]+@[A-Za-z0-9.-]+)/im.exec(head)
  return from?.[1] ?? ''
}
