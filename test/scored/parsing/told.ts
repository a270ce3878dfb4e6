/** Mails with a part that tells what they are, by the names that mailers give to such parts. */
import type { Kind } from '../../../src/mail/types.ts'
import { mail, mixed } from './case.ts'

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

const CALENDAR = 'BEGIN:VCALENDAR\nMETHOD:REQUEST\nEND:VCALENDAR'

const withFile = (head: string, text = CALENDAR) => mixed(`${head}\n\n${text}`)

export const TOLD: readonly ToldCase[] = [
  ...['text/rfc822-headers', 'message/rfc822-headers', 'message/rfc822-header', 'message/global-headers'].map(
    (type): ToldCase => ({ what: type, raw: bounce(type), kind: 'bounce', original: '<1@x.test>' }),
  ),
  ...[
    'Content-Type: application/octet-stream; name=invite.ics',
    'Content-Type: application/octet-stream\nContent-Disposition: attachment; filename="Roof.ICS"',
    'Content-Type: application/ics; name=invite.ics',
    'Content-Type: text/plain; name=invite.ics',
    'Content-Disposition: attachment; filename=invite.ics',
  ].map((head): ToldCase => ({ what: head, raw: withFile(head), kind: 'calendar', original: null })),
  {
    what: 'an invitation in base64',
    raw: withFile(
      'Content-Type: application/octet-stream; name=invite.ics\nContent-Transfer-Encoding: base64',
      Buffer.from(`\ufeff${CALENDAR}`).toString('base64'),
    ),
    kind: 'calendar',
    original: null,
  },
  {
    what: 'dates that invite nobody',
    raw: withFile('Content-Type: application/octet-stream; name=dates.ics', CALENDAR.replace('REQUEST', 'PUBLISH')),
    kind: 'human',
    original: null,
  },
  {
    what: 'no calendar, whatever its name',
    raw: withFile('Content-Type: application/octet-stream; name=a.ics', 'We wrote\nMETHOD:REQUEST\nin it.'),
    kind: 'human',
    original: null,
  },
  {
    what: 'a calendar with the name of something else',
    raw: withFile('Content-Type: application/octet-stream; name=a.bin'),
    kind: 'human',
    original: null,
  },
]
