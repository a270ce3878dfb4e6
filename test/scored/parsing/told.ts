/** Mails with a part that tells what they are, by the names that mailers give to such parts. */
import type { Kind } from '../../../src/mail/types.ts'
import { mail } from './case.ts'

interface ToldCase {
  what: string
  raw: Buffer
  kind: Kind
  /** the Message-ID of the mail that is spoken of */
  original: string | null
}

const bounce = (type: string) =>
  mail(
    `From: MAILER-DAEMON@x.test
Subject: Undelivered
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b

It did not arrive.
--b
Content-Type: message/delivery-status

Final-Recipient: rfc822; bob@y.test
Action: failed
Status: 5.1.1
--b
Content-Type: ${type}

From: ann@x.test
To: bob@y.test
Message-ID: <1@x.test>
--b--
`,
  )

export const TOLD: readonly ToldCase[] = [
  ...['text/rfc822-headers', 'message/rfc822-headers', 'message/rfc822-header', 'message/global-headers'].map(
    (type): ToldCase => ({ what: type, raw: bounce(type), kind: 'bounce', original: '<1@x.test>' }),
  ),
]
