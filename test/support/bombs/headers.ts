/** Mails whose header is a weapon or a ruin: size, number, addresses, ids, dates, encoded words. */
import { type Bomb, bytesOf, longField, times, utf8 } from './bomb.ts'

const MB = 1024 * 1024
const TOO_LONG = /header|size/i

/** The fields that the road in reads, each with a word that it means something by. */
const WORDS: Record<string, string> = {
  Subject: 'word',
  From: 'a@b.test,',
  References: '<a@b.test>',
  Received: 'from (a) for <a@b.test>;',
  'X-Any': 'word',
}
const field = (name: string, bytes: number, folded: boolean) =>
  longField(name, bytes, { word: WORDS[name] ?? '', folded })

/** Runs of what makes a reader look ahead: none of them ever closes. */
const RUNS: [what: string, piece: string][] = [
  ['open comments', '('],
  ['nested comments with escapes', '(\\('],
  ['open quotes', '"\\'],
  ['pairs of quotes', '""'],
  ['open brackets', '<'],
  ['brackets with an at sign', '<@'],
  ['at signs', '@'],
  ['commas', ','],
  ['colons', 'a:'],
  ['groups', 'a:;'],
  ['domain literals', '@['],
  ['starts of encoded words', '=?'],
  ['encoded words without an end', '=?utf-8?q?a'],
  ['blanks', ' \t'],
  ['escapes', '\\'],
  ['dots', 'a.'],
  ['plus signs', 'a+'],
  ['words of another script', utf8('\u00e4\u202e')],
]
const READ = [
  'From',
  'Subject',
  'References',
  'Message-ID',
  'Received',
  'Date',
  'Content-Type',
  'Content-Disposition',
  'Auto-Submitted',
]

export const HEADERS: readonly Bomb[] = [
  {
    what: '100,000 header fields',
    raw: () => bytesOf(times(100_000, (n) => `X-Field-${n}: value\n`)),
    error: TOO_LONG,
  },
  { what: '50,000 short header fields', raw: () => bytesOf(times(50_000, (n) => `X${n}: v\n`)) },
  { what: '100,000 lines that are no fields', raw: () => bytesOf('no field\n'.repeat(100_000)) },
  ...Object.keys(WORDS).flatMap((name) => [
    { what: `a ${name} of 10 MB on one line`, raw: () => bytesOf(field(name, 10 * MB, false)), error: TOO_LONG },
    { what: `a ${name} of 800 KB, folded`, raw: () => bytesOf(field(name, 800_000, true)) },
  ]),
  { what: 'a References of 10 MB, folded', raw: () => bytesOf(field('References', 10 * MB, true)), error: TOO_LONG },
  {
    what: 'a boundary of 10 MB',
    raw: () => bytesOf(`Content-Type: multipart/mixed; boundary="${'b'.repeat(10 * MB)}"`),
    error: TOO_LONG,
  },
  {
    what: 'a boundary of 800 KB',
    raw: () => bytesOf(`Content-Type: multipart/mixed; boundary="${'b'.repeat(800_000)}"`),
  },
  ...RUNS.map(([what, piece]) => ({
    what: `fields that are nothing but ${what}`,
    raw: () => {
      const line = (name: string, bytes: number) => `${name}: ${piece.repeat(Math.ceil(bytes / piece.length))}`
      return bytesOf([line('To', 300_000), ...READ.map((name) => line(name, 70_000))].join('\n'))
    },
  })),
  {
    what: '50,000 recipients',
    raw: () => bytesOf(`To: ${times(50_000, (n) => `a${n}@b.test,\n `)}hostile@example.test`),
  },
  {
    what: '50,000 recipients in Cc with names',
    raw: () => bytesOf(`Cc: ${times(50_000, (n) => `N <${n}@b.test>,\n `)}x@b.test`),
  },
  { what: '50,000 To fields', raw: () => bytesOf(times(50_000, (n) => `To: a${n}@b.test\n`)) },
  { what: '50,000 groups', raw: () => bytesOf(`To: ${times(50_000, (n) => `g${n}: a@b.test;\n `)}`) },
  { what: '50,000 empty groups', raw: () => bytesOf(`To: ${times(50_000, () => 'g:;,\n ')}`) },
  { what: '40,000 authors', raw: () => bytesOf(`From: ${times(40_000, (n) => `a${n}@b.test,\n `)}x@b.test`) },
  {
    what: 'a mail that refers to itself',
    raw: () =>
      bytesOf(
        'Message-ID: <self@elsewhere.test>\nReferences: <self@elsewhere.test>\nIn-Reply-To: <self@elsewhere.test>',
      ),
  },
  {
    what: 'a mail that refers to its answer',
    raw: () => bytesOf('Message-ID: <egg@elsewhere.test>\nReferences: <hen@elsewhere.test>'),
  },
  {
    what: 'the answer that refers to it',
    raw: () => bytesOf('Message-ID: <hen@elsewhere.test>\nReferences: <egg@elsewhere.test>'),
  },
  {
    what: '10,000 references',
    raw: () => bytesOf(`References:${times(10_000, (n) => `\n <ref-${n}@elsewhere.test>`)}`),
  },
  {
    what: 'references to every mail around it',
    raw: () => bytesOf(`References:${times(300, (n) => `\n <hostile-${n}@elsewhere.test>`)}`),
  },
  { what: 'a date in the year 9999', raw: () => bytesOf('Date: Fri, 31 Dec 9999 23:59:59 +0000') },
  { what: 'a date in the year 275760', raw: () => bytesOf('Date: Sat, 13 Sep 275760 00:00:00 +0000') },
  { what: 'a date of -1', raw: () => bytesOf('Date: -1') },
  { what: 'a date before all dates', raw: () => bytesOf('Date: Mon, 1 Jan 0001 00:00:00 -9999') },
  { what: 'a date that is no number', raw: () => bytesOf('Date: NaN') },
  { what: 'a Message-ID of 900 KB', raw: () => bytesOf(`Message-ID: <${'i'.repeat(900_000)}@elsewhere.test>`) },
  {
    what: 'a Message-ID of 1 MB',
    raw: () => bytesOf(`Message-ID: <${'i'.repeat(MB)}@elsewhere.test>`),
    error: TOO_LONG,
  },
  { what: 'an empty Message-ID', raw: () => bytesOf('Message-ID: '), says: { provider_message_id: null } },
  { what: 'a Message-ID of brackets', raw: () => bytesOf('Message-ID: <>'), says: { provider_message_id: null } },
  { what: 'a Message-ID with NUL', raw: () => bytesOf('Message-ID: <a\0b@elsewhere.test>') },
  { what: 'a Message-ID of invalid UTF-8', raw: () => bytesOf('Message-ID: <a\xff\xfe@elsewhere.test>') },
  { what: '100,000 encoded words', raw: () => bytesOf(`Subject: ${'=?q?q?A?='.repeat(100_000)}`) },
  { what: '60,000 encoded words, folded', raw: () => bytesOf(`Subject: ${'=?q?q?=41?=\n '.repeat(60_000)}`) },
  {
    what: '20,000 encoded words in names',
    raw: () => bytesOf(`To: ${times(20_000, (n) => `=?utf-8?q?=C3=A4?= <a${n}@b.test>,\n `)}`),
  },
  {
    what: 'encoded words that halve their characters',
    raw: () => bytesOf(`Subject: ${'=?utf-8?q?=C3?=\n =?utf-8?q?=A4?=\n '.repeat(1_000)}`),
  },
  {
    what: 'encoded words in mixed charsets',
    raw: () =>
      bytesOf(
        `Subject: ${times(2_000, (n) => `=?${['utf-8', 'koi8-r', 'utf-16', 'x-none', 'iso-2022-jp', 'gb18030'][n % 6]}?B?G6RC/w==?=\n `)}`,
      ),
  },
  {
    what: 'nested encoded words',
    raw: () => bytesOf(`Subject: ${'=?utf-8?Q?=3D=3Futf-8=3FQ=3F'.repeat(500)}deep${'?='.repeat(500)}`),
  },
  { what: 'encoded words that never end', raw: () => bytesOf(`Subject: ${'=?utf-8?B?QUJD\n '.repeat(50_000)}`) },
  {
    what: 'an encoded line end and NUL',
    raw: () =>
      bytesOf(
        'Subject: =?utf-8?Q?a=0D=0ABcc:_victim@example.test=00?=\nFrom: =?utf-8?Q?a=0D=0A=00?= <mallory@elsewhere.test>',
      ),
  },
  {
    what: 'encoded words without a charset',
    raw: () => bytesOf('Subject: =??Q?a?= =?*en?Q?b?= =?utf-8**?B??= =?utf-8?X?c?='),
  },
  {
    what: 'invalid UTF-8 everywhere',
    raw: () =>
      bytesOf(
        'From: \xff\xfe <\xc3\x28@\xa0\xa1.test>\nTo: \xff <hostile@example.test>, \xed\xa0\x80@x.test\nSubject: \xf0\x28\x8c\xbc\nX-\xff: \xfe\nReferences: <\xff@x>',
        '\xff\xfe\x80\x81\n',
      ),
  },
  {
    what: 'NULs in every field',
    raw: () =>
      bytesOf(
        'From: a\0b <mallory\0@elsewhere.test>\nTo: hostile@example.test\0\nSubject: a\0b\nX-A\0B: c\0\nContent-Type: text/plain\0; charset=utf-8\0',
        'a\0b\n',
      ),
  },
  {
    what: 'a subject that is the password of the mailbox',
    raw: () => bytesOf('Subject: correct horse\nFrom: correct horse <a-key-that-nobody-guesses@elsewhere.test>'),
  },
  {
    what: 'a subject that forges log lines',
    raw: () =>
      bytesOf('Subject: =?utf-8?Q?a=0A2026-01-01_00:00:00.000_ERROR_the_disk_is_gone=1B[2K=C2=85=E2=80=A8=E2=80=AE?='),
  },
  {
    what: 'fields called as an object has them',
    raw: () => bytesOf('__proto__: a\nconstructor: b\ntoString: c\nhasOwnProperty: d'),
  },
]
