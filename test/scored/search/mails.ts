/** A mailbox for searches: business, people, lists, programs, in several languages, alphabets and encodings. */
import { type MailFields, mail } from '../../support/mails.ts'

export interface ScoredMail {
  name: string
  raw: string | Buffer
  /** marks given afterwards, by the API */
  labels?: string[]
  read?: boolean
}

const INBOX = 'desk@example.test'

/** The `day` is of 2026; the name is the local part of its Message-ID. */
function made(name: string, day: string, fields: MailFields, marks: Omit<ScoredMail, 'name' | 'raw'> = {}): ScoredMail {
  const date = new Date(`2026-${day}T09:00:00Z`)
  return { name, raw: mail({ to: INBOX, date, ...fields, messageId: `<${name}@mail.test>` }), ...marks }
}

/** A mail as it is on the wire: `body` is bytes in latin1. */
function wired(name: string, day: string, head: string[], body: string): ScoredMail {
  const date = new Date(`2026-${day}T09:00:00Z`).toUTCString().replace('GMT', '+0000')
  const lines = [
    ...head,
    `To: ${INBOX}`,
    `Date: ${date}`,
    `Message-ID: <${name}@mail.test>`,
    'MIME-Version: 1.0',
    '',
    body,
  ]
  return { name, raw: Buffer.from(lines.join('\r\n'), 'latin1') }
}

const base64 = (text: string) => Buffer.from(text).toString('base64')

export const mails: readonly ScoredMail[] = [
  made(
    'offer',
    '01-05',
    {
      from: 'Ann Lee <ann@acme.test>',
      subject: 'Offer 4711',
      text: 'Dear desk,\n\nplease find our offer for two hundred chairs.\nThe price is 1,250.00 EUR each.\n\n-- \nAnn Lee\nAcme Furniture, +49 30 901820\n',
    },
    { labels: ['Sales'], read: true },
  ),
  made('offer-answer', '01-06', {
    from: 'Bob Stone <bob@stone.test>',
    subject: 'Re: Offer 4711',
    inReplyTo: '<offer@mail.test>',
    text: 'Too much for us.\n\nOn Mon, 5 Jan 2026 at 10:00, Ann Lee <ann@acme.test> wrote:\n> please find our offer for two hundred chairs.\n',
  }),
  made('offer-german', '01-07', {
    from: 'Jürgen Groß <juergen@möbel.test>',
    subject: 'AW: Offer 4711',
    inReplyTo: '<offer@mail.test>',
    text: 'Wir nehmen fünfzig Stühle.\n\nAm 05.01.2026 um 10:00 schrieb Ann Lee:\n> please find our offer for two hundred chairs.\n',
  }),
  made('aside', '01-09', {
    from: 'Bob Stone <bob@stone.test>',
    subject: 'Re: Offer 4711',
    inReplyTo: '<offer@mail.test>',
    text: 'Have you seen theirs?\n\nOn Mon, 5 Jan 2026 at 11:00, Frank <frank@rival.test> wrote:\n> The flamingo price list is out, and it is cheap.\n',
  }),
  made('forwarded', '01-08', {
    from: 'Eve Moss <eve@moss.test>',
    subject: 'Fwd: Warranty',
    text: 'see below\n\n---------- Forwarded message ---------\nFrom: Maker <service@maker.test>\nDate: Fri, 2 Jan 2026\nSubject: Warranty\nTo: Eve\n\nThe guarantee covers the compressor.\n',
  }),
  made(
    'invoice',
    '02-01',
    {
      from: '"Billing, Acme" <billing@acme.test>',
      cc: 'Ann Lee <ann@acme.test>, audit@partner.test',
      subject: 'Invoice INV-2026-0042',
      text: 'Your invoice is attached. Due on 2026-02-15.',
      attachments: [{ filename: 'INV-2026-0042.pdf', type: 'application/pdf', content: 'x' }],
    },
    { labels: ['Sales', 'to pay'] },
  ),
  made(
    'reminder',
    '02-20',
    {
      from: 'Billing <billing@acme.test>',
      subject: 'Payment reminder',
      text: 'The invoice INV-2026-0042 is overdue.',
    },
    { labels: ['to pay'] },
  ),
  made('report', '03-01', {
    from: 'Carol <carol@partner.test>',
    subject: 'Quarterly report',
    html: '<p>The <b>revenue</b> grew by 12&nbsp;%.</p><div style="display:none">unseen walrus</div><p>See <a href="https://charts.test/q1">the charts</a>.</p>',
    attachments: [
      { filename: 'figures Q1.xlsx', content: 'x' },
      { filename: 'Übersicht.docx', content: 'x' },
    ],
  }),
  made('html-split', '03-02', {
    from: 'News <news@shop.test>',
    subject: 'Spring sale',
    headers: { 'List-Id': '<news.shop.test>', 'List-Unsubscribe': '<https://shop.test/u>' },
    html: '<table><tr><td>Lawn</td><td>mower</td></tr></table><p>in<b>credible</b> prices &amp; more</p>',
  }),
  made(
    'newsletter',
    '03-03',
    {
      from: 'Weekly <weekly@paper.test>',
      subject: 'Weekly digest',
      headers: { 'List-Id': '<weekly.paper.test>', Precedence: 'bulk' },
      text: 'Ten articles about gardens. Unsubscribe below.',
    },
    { read: true },
  ),
  made('away', '03-04', {
    from: 'Carol <carol@partner.test>',
    subject: 'Automatic reply: Quarterly report',
    headers: { 'Auto-Submitted': 'auto-replied' },
    text: 'I am out of the office until Monday.',
  }),
  made('code', '04-01', {
    from: 'Login <no-reply@bank.test>',
    subject: 'Your code',
    text: 'Use 839201 to sign in. It expires in ten minutes.',
  }),
  made('path', '04-02', {
    from: 'ci@build.test',
    subject: '[build] main failed',
    text: 'TypeError: cannot read properties of undefined\n    at parse_header (/srv/app/src/mail-reader.ts:120:7)\ncommit 9f8e7d6 by o.brien@build.test',
  }),
  made('cyrillic', '05-01', {
    from: 'Иван Петров <ivan@почта.test>',
    subject: 'Счёт на оплату',
    text: 'Добрый день! Прошу оплатить счёт до пятницы.',
  }),
  made('greek', '05-02', { from: 'Νίκος <nikos@mail.test>', subject: 'Συνάντηση', text: 'Τα λέμε αύριο στο γραφείο.' }),
  made('arabic', '05-03', { from: 'Layla <layla@mail.test>', subject: 'اجتماع', text: 'نلتقي غدا في المكتب' }),
  made('hebrew', '05-04', { from: 'Noa <noa@mail.test>', subject: 'פגישה', text: 'נתראה מחר במשרד' }),
  made('turkish', '05-05', {
    from: 'İrem <irem@mail.test>',
    subject: 'Toplantı',
    text: 'Yarın İstanbul ofisinde görüşelim.',
  }),
  made('vietnamese', '05-06', {
    from: 'Thảo <thao@mail.test>',
    subject: 'Cuộc họp',
    text: 'Hẹn gặp bạn ngày mai ở Đà Nẵng.',
  }),
  made('polish', '05-07', {
    from: 'Łukasz <lukasz@mail.test>',
    subject: 'Spotkanie',
    text: 'Do zobaczenia w Łodzi, gęś czeka.',
  }),
  made('japanese', '05-08', {
    from: '山田太郎 <yamada@mail.test>',
    subject: '会議の件',
    text: '来週の会議は東京で行います。資料を送ります。',
  }),
  made('chinese', '05-09', { from: '王伟 <wang@mail.test>', subject: '报价单', text: '请查收附件中的报价单,谢谢。' }),
  made('korean', '05-10', {
    from: '김민수 <kim@mail.test>',
    subject: '회의 일정',
    text: '내일 회의를 서울에서 합니다.',
  }),
  made('thai', '05-11', { from: 'สมชาย <somchai@mail.test>', subject: 'ประชุม', text: 'พบกันพรุ่งนี้ที่สำนักงาน' }),
  made('emoji', '05-12', { from: 'Zoe <zoe@mail.test>', subject: 'Party 🎉', text: 'Bring cake 🍰 and 🇫🇷 wine ☀' }),
  made('wide', '05-13', { from: 'Ken <ken@mail.test>', subject: 'ＡＢＣ１２３', text: 'ｶﾞｽ meter and ﬁnal résumé' }),
  wired(
    'latin1',
    '06-01',
    [
      'From: =?iso-8859-1?Q?Ren=E9?= <rene@mail.test>',
      'Subject: =?iso-8859-1?Q?D=E9jeuner?=',
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
    ],
    'Rendez-vous au caf=E9 pr=E8s de l=92=E9cole, c=\r\n=F4t=E9 jardin.',
  ),
  wired(
    'windows',
    '06-02',
    [
      'From: Dana <dana@mail.test>',
      'Subject: quotes',
      'Content-Type: text/plain; charset=windows-1252',
      'Content-Transfer-Encoding: 8bit',
    ],
    'She said \x93perfect timing\x94 \x96 and left.',
  ),
  wired(
    'koi8',
    '06-03',
    [
      'From: Oleg <oleg@mail.test>',
      'Subject: koi',
      'Content-Type: text/plain; charset=koi8-r',
      'Content-Transfer-Encoding: 8bit',
    ],
    '\xf0\xd2\xc9\xd7\xc5\xd4 \xcd\xc9\xd2',
  ),
  wired(
    'iso2022',
    '06-04',
    [
      'From: Hana <hana@mail.test>',
      'Subject: jis',
      'Content-Type: text/plain; charset=iso-2022-jp',
      'Content-Transfer-Encoding: 7bit',
    ],
    '\x1b$B8+@Q=q\x1b(B',
  ),
  wired(
    'base64',
    '06-05',
    [
      'From: Max <max@mail.test>',
      `Subject: =?utf-8?B?${base64('Straßenbahn Fahrplan')}?=`,
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
    ],
    base64('Die Straßenbahn fährt um acht.'),
  ),
  wired(
    'rfc2231',
    '06-06',
    ['From: Pia <pia@mail.test>', 'Subject: file name', 'Content-Type: multipart/mixed; boundary=b'],
    "--b\r\nContent-Type: text/plain\r\n\r\nhere\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename*=utf-8''Gehaltsabrechnung%20M%C3%A4rz.pdf\r\n\r\nx\r\n--b--\r\n",
  ),
  wired(
    'flowed',
    '06-07',
    ['From: Tom <tom@mail.test>', 'Subject: flowed', 'Content-Type: text/plain; charset=utf-8; format=flowed'],
    'a sentence that the sending program has \r\nbroken within the middle of it',
  ),
  made('numbers', '07-01', {
    from: 'Desk <noreply@shop.test>',
    subject: 'Order #88-1234-5',
    text: 'Total: $1,299.99 — tracking 1Z999AA10123456784, 50% off, C++ book',
  }),
  made('hyphens', '07-02', {
    from: 'Mia <mia@mail.test>',
    subject: 'follow-up',
    text: 'state-of-the-art e-mail co-operation; don’t wait, it’s O’Neil’s',
  }),
  made('long', '07-03', {
    from: 'Leo <leo@mail.test>',
    subject: 'long',
    text: `${'filler words '.repeat(4_000)}and then the needle`,
  }),
  made('same-a', '08-01', { from: 'Sam <sam@one.test>', subject: 'status', text: 'the blue quick fox' }),
  made('same-b', '08-02', { from: 'Sam <sam@two.test>', subject: 'status', text: 'the quick blue fox' }),
  made('last', '12-31', {
    from: 'Sam <sam@one.test>',
    to: `${INBOX}, Ann Lee <ann@acme.test>`,
    subject: 'closing',
    text: 'see you next year',
  }),
]
