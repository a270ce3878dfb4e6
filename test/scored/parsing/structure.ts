/** The tree of parts: as RFC 2046 has it, and as it arrives. */
import { type Case, file, mail, mixed } from './case.ts'

const HEAD = 'From: ann@x.test\nSubject: s\n'
const multi = (body: string, type = 'multipart/mixed; boundary=b') => mail(`${HEAD}Content-Type: ${type}\n\n${body}`)
const TEXT = '--b\nContent-Type: text/plain\n\nwords\n'
const FILE = '--b\nContent-Type: application/pdf; name=a.pdf\n\ndata\n'
const FOUND = { subject: 's', text: 'words', files: ['a.pdf|application/pdf|data'] }
const INNER =
  '--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\nContent-Type: text/plain\n\nwords\n--c\nContent-Type: text/html\n\n<p>words</p>\n'

export const STRUCTURE: readonly Case[] = [
  { what: 'as it should be', raw: multi(`${TEXT}${FILE}--b--\n`), says: FOUND },
  { what: 'preamble and epilogue', raw: multi(`preamble\n\n${TEXT}${FILE}--b--\nepilogue\n`), says: FOUND },
  { what: 'no end', raw: multi(`${TEXT}${FILE}`), says: { text: 'words', files: ['a.pdf|application/pdf|data\r\n'] } },
  { what: 'an end without a line end', raw: multi(`${TEXT}${FILE}--b--`), says: FOUND },
  {
    what: 'blanks behind boundaries',
    raw: multi(`${TEXT}${FILE}--b-- \t\n`.replaceAll('--b\n', '--b  \n')),
    says: FOUND,
  },
  {
    what: 'words behind boundaries',
    raw: multi(`${TEXT}${FILE}--b-- the end\n`.replaceAll('--b\n', '--b and more\n')),
    says: FOUND,
  },
  {
    what: 'a boundary within a line',
    raw: multi(`--b\n\nwords --b\n --b\n${FILE}--b--\n`),
    says: { text: 'words --b\n --b', files: FOUND.files },
  },
  {
    what: 'a line that begins like a boundary',
    raw: multi(`--b\n\nwords\n--bc\n--\n${FILE}--b--\n`),
    says: { text: 'words\n--bc\n--', files: FOUND.files },
  },
  {
    what: 'no blank line in front of the first part',
    raw: mail(`${HEAD}Content-Type: multipart/mixed; boundary=b\n${TEXT}${FILE}--b--\n`),
    says: FOUND,
  },
  {
    what: 'a boundary with specials',
    raw: multi(
      `${TEXT}${FILE}--b--\n`.replaceAll('--b', "--'()+_,-./:=? x"),
      `multipart/mixed; boundary="'()+_,-./:=? x"`,
    ),
    says: FOUND,
  },
  {
    what: 'an unquoted boundary with an equals sign',
    raw: multi(`${TEXT}${FILE}--b--\n`.replaceAll('--b', '--=_b=1'), 'multipart/mixed; boundary==_b=1'),
    says: FOUND,
  },
  {
    what: 'a boundary in single quotes',
    raw: multi(`${TEXT}${FILE}--b--\n`.replaceAll('--b', "--'b'"), "multipart/mixed; boundary='b'"),
    says: FOUND,
  },
  {
    what: 'a boundary in pieces',
    raw: multi(
      `${TEXT}${FILE}--b--\n`.replaceAll('--b', '--one-two'),
      'multipart/mixed; boundary*0=one-; boundary*1=two',
    ),
    says: FOUND,
  },
  {
    what: 'a boundary of 300 characters',
    raw: multi(
      `${TEXT}${FILE}--b--\n`.replaceAll('--b', `--${'b'.repeat(300)}`),
      `multipart/mixed; boundary=${'b'.repeat(300)}`,
    ),
    says: FOUND,
  },
  {
    what: 'a boundary that ends with a blank',
    raw: multi(`${TEXT}${FILE}--b--\n`.replaceAll('--b', '--b '), 'multipart/mixed; boundary="b "'),
    says: FOUND,
  },
  {
    what: 'a boundary without its closing quote',
    raw: multi(`${TEXT}${FILE}--b--\n`, 'multipart/mixed; boundary="b'),
    says: FOUND,
  },
  { what: 'a boundary that is not named', raw: multi(`${TEXT}${FILE}--b--\n`, 'multipart/mixed'), says: FOUND },
  {
    what: 'a boundary that is never used',
    raw: multi('words\n', 'multipart/mixed; boundary=x'),
    says: { text: 'words', files: [] },
  },
  ...[`"b" "c"`, 'B', '"b\\"', '', '="b"'].map((boundary) => ({
    what: `a boundary written as ${boundary}`,
    raw: multi(`${TEXT}${FILE}--b--\n`, `multipart/mixed; boundary=${boundary}`),
    says: FOUND,
  })),
  {
    what: 'another boundary behind words',
    raw: multi(
      `This is in many parts.\n\n${TEXT}${FILE}--b--\n`.replaceAll('--b', '----=_b'),
      'multipart/mixed; boundary=x',
    ),
    says: FOUND,
  },
  {
    what: 'another boundary of an inner multipart',
    raw: multi(`${INNER}--c--\n${FILE}--b--\n`.replace('boundary=c', 'boundary=x')),
    says: { text: 'words', html: '<p>words</p>', files: FOUND.files },
  },
  {
    what: 'words that look a little like a boundary',
    raw: multi('hello\n--ann\n\nand more\n', 'multipart/mixed; boundary=x'),
    says: { text: 'hello\n--ann\n\nand more', files: [] },
  },
  { what: 'no parts', raw: multi('words\n--b--\n'), says: { text: 'words', files: [] } },
  { what: 'neither parts nor words', raw: multi('\n--b--\n'), says: { text: '', files: [] } },
  { what: 'an empty part', raw: multi(`--b\n${FILE}--b--\n`), says: { text: '', files: FOUND.files } },
  { what: 'a part without a head', raw: multi(`--b\n\nwords\n${FILE}--b--\n`), says: FOUND },
  {
    what: 'a part without a head or its empty line',
    raw: multi(`--b\nwords are here\n${FILE}--b--\n`),
    says: { text: 'words are here', files: FOUND.files },
  },
  {
    what: 'a head that a boundary ends',
    raw: multi(`--b\nContent-Type: text/plain\n${TEXT}${FILE}--b--\n`),
    says: FOUND,
  },
  { what: 'boundaries twice', raw: multi(`--b\n${TEXT}--b\n${FILE}--b--\n`), says: FOUND },
  { what: 'two ends', raw: multi(`${TEXT}${FILE}--b--\n--b--\n`), says: FOUND },
  {
    what: 'multiparts in each other',
    raw: multi(`${INNER}--c--\n${FILE}--b--\n`),
    says: { text: 'words', html: '<p>words</p>', files: FOUND.files },
  },
  {
    what: 'an inner multipart without its end',
    raw: multi(`${INNER}${FILE}--b--\n`),
    says: { text: 'words', html: '<p>words</p>', files: FOUND.files },
  },
  {
    what: 'an inner boundary that begins like the outer',
    raw: multi(`${INNER}--c--\n${FILE}--b--\n`.replaceAll('--c', '--b-1').replace('boundary=c', 'boundary=b-1')),
    says: { text: 'words', html: '<p>words</p>', files: FOUND.files },
  },
  {
    what: 'an inner boundary that is the outer',
    raw: multi('--b\nContent-Type: multipart/alternative; boundary=b\n\n--b\n\nwords\n--b--\n'),
    says: { text: 'words' },
  },
  {
    what: 'an inner multipart that never begins',
    raw: multi(`--b\nContent-Type: multipart/alternative; boundary=c\n\nwords\n${FILE}--b--\n`),
    says: FOUND,
  },
  {
    what: 'multipart of an unknown kind',
    raw: multi(`${TEXT}${FILE}--b--\n`, 'multipart/x-strange; boundary=b'),
    says: FOUND,
  },
  {
    what: 'multipart/signed',
    raw: multi(
      '--b\nContent-Type: text/plain\n\nwords\n--b\nContent-Type: application/pgp-signature; name=signature.asc\n\nsigned\n--b--\n',
      'multipart/signed; boundary=b; micalg=pgp-sha256; protocol="application/pgp-signature"',
    ),
    says: { text: 'words', files: ['signature.asc|application/pgp-signature|signed'] },
  },
  {
    what: 'multipart/encrypted',
    raw: multi(
      '--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\nContent-Type: application/octet-stream; name=encrypted.asc\n\nsecret\n--b--\n',
      'multipart/encrypted; boundary=b',
    ),
    says: { files: ['|application/pgp-encrypted|Version: 1', 'encrypted.asc|application/octet-stream|secret'] },
  },
  {
    what: 'multipart/appledouble',
    raw: multi(
      '--b\nContent-Type: multipart/appledouble; boundary=c\n\n--c\nContent-Type: application/applefile; name=a.pdf\n\nfork\n--c\nContent-Type: application/pdf; name=a.pdf\n\ndata\n--c--\n--b--\n',
    ),
    says: { files: ['a.pdf|application/applefile|fork', 'a.pdf|application/pdf|data'] },
  },
  {
    what: 'multipart/digest',
    raw: multi('--b\n\nSubject: one\n\nx\n--b\n\nSubject: two\n\ny\n--b--\n', 'multipart/digest; boundary=b'),
    says: {
      text: '',
      files: ['one.eml|message/rfc822|Subject: one\r\n\r\nx', 'two.eml|message/rfc822|Subject: two\r\n\r\ny'],
    },
  },
  {
    what: 'multipart/report',
    raw: multi(
      `${TEXT}--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n--b--\n`,
      'multipart/report; report-type=delivery-status; boundary=b',
    ),
    says: { text: 'words', files: ['|message/delivery-status|Reporting-MTA: dns; x'] },
  },
  {
    what: 'an attached mail',
    raw: mixed(
      'Content-Type: message/rfc822\n\nSubject: inner\nContent-Type: multipart/mixed; boundary=i\n\n--i\n\nnot ours\n--i--',
    ),
    says: {
      text: 'words',
      files: [
        'inner.eml|message/rfc822|Subject: inner\r\nContent-Type: multipart/mixed; boundary=i\r\n\r\n--i\r\n\r\nnot ours\r\n--i--',
      ],
    },
  },
  {
    what: 'an attached mail with a name',
    raw: mixed(
      'Content-Type: message/rfc822; name="a.eml"\nContent-Disposition: attachment; filename="a.eml"\n\nSubject: inner\n\nx',
    ),
    says: { text: 'words', files: ['a.eml|message/rfc822|Subject: inner\r\n\r\nx'] },
  },
  {
    what: 'an attached mail shown inline',
    raw: mixed('Content-Type: message/rfc822\nContent-Disposition: inline\n\nSubject: inner\n\nnot ours'),
    says: { text: 'words', files: ['inner.eml|message/rfc822|Subject: inner\r\n\r\nnot ours'] },
  },
  {
    what: 'an attached mail in base64',
    raw: mixed('Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nU3ViamVjdDogaW5uZXINCg0KeA=='),
    says: { text: 'words', files: ['inner.eml|message/rfc822|Subject: inner\r\n\r\nx'] },
  },
  {
    what: 'two attached mails',
    raw: mixed(
      'Content-Type: message/rfc822\n\nSubject: one\n\nx',
      'Content-Type: message/rfc822\n\nSubject: two\n\ny',
    ),
    says: {
      text: 'words',
      files: ['one.eml|message/rfc822|Subject: one\r\n\r\nx', 'two.eml|message/rfc822|Subject: two\r\n\r\ny'],
    },
  },
  {
    what: 'headers of a mail',
    raw: mixed('Content-Type: text/rfc822-headers\n\nSubject: inner'),
    says: { text: 'words', files: ['|text/rfc822-headers|Subject: inner'] },
  },
  {
    what: 'headers of a mail, shown, by the name of a mail',
    raw: mixed('Content-Type: message/rfc822-headers\nContent-Disposition: inline\n\nSubject: inner'),
    says: { text: 'words', files: ['|message/rfc822-headers|Subject: inner'] },
  },
  {
    what: 'headers of a mail alone',
    raw: mail('From: ann@x.test\nContent-Type: message/rfc822-headers\n\nSubject: inner'),
    says: { subject: '', text: '', files: ['|message/rfc822-headers|Subject: inner'] },
  },
  {
    what: 'a piece of a mail',
    raw: mail('From: ann@x.test\nContent-Type: message/partial; number=2; total=3; id="x"\n\nmiddle'),
    says: { files: ['|message/partial|middle'] },
  },
  {
    what: 'a file that is elsewhere',
    raw: mixed('Content-Type: message/external-body; access-type=URL; URL="http://x.test/"\n\nContent-Type: image/png'),
    says: { text: 'words', files: ['|message/external-body|Content-Type: image/png'] },
  },
  {
    what: 'a file alone',
    raw: mail(
      'From: ann@x.test\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\nZGF0YQ==\n',
    ),
    says: { text: '', files: ['a.pdf|application/pdf|data'] },
  },
  {
    what: 'a text alone, marked as attachment',
    raw: mail('From: ann@x.test\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\ndata'),
    says: { text: '', files: ['a.txt|text/plain|data'] },
  },
  {
    what: 'a calendar alone',
    raw: mail('From: ann@x.test\nContent-Type: text/calendar; method=REQUEST; charset=utf-8\n\nBEGIN:VCALENDAR'),
    says: { files: ['|text/calendar|BEGIN:VCALENDAR'] },
  },
  {
    what: 'a calendar as any other file',
    raw: mixed('Content-Type: application/octet-stream; name=invite.ics\n\nBEGIN:VCALENDAR'),
    says: { text: 'words', files: ['invite.ics|application/octet-stream|BEGIN:VCALENDAR'] },
  },
  {
    what: 'a named text, inline',
    raw: mixed('Content-Type: text/plain; name=a.txt\nContent-Disposition: inline; filename=a.txt\n\ndata'),
    says: { text: 'words', files: ['a.txt|text/plain|data'] },
  },
  {
    what: 'a named text without a disposition',
    raw: mixed('Content-Type: text/plain; name=a.txt\n\ndata'),
    says: { text: 'words', files: ['a.txt|text/plain|data'] },
  },
  {
    what: 'a named text that is all there is',
    raw: multi('--b\nContent-Type: text/plain; name=a.txt\nContent-Disposition: inline\n\ndata\n--b--\n'),
    says: { text: 'data', files: ['a.txt|text/plain|data'] },
  },
  {
    what: 'a text marked as attachment without a name',
    raw: mixed(file('Content-Type: text/plain\nContent-Disposition: attachment')),
    says: { text: 'words', files: ['|text/plain|data'] },
  },
  {
    what: 'an HTML file',
    raw: mixed('Content-Type: text/html\nContent-Disposition: attachment; filename=a.html\n\n<p>'),
    says: { text: 'words', files: ['a.html|text/html|<p>'] },
  },
  {
    what: 'an empty file',
    raw: mixed('Content-Type: application/pdf; name=a.pdf\n\n'),
    says: { text: 'words', files: ['a.pdf|application/pdf|'] },
  },
  {
    what: 'no empty line behind the head',
    raw: mail('From: ann@x.test\nSubject: s\nThese are the words of it.\nAnd more.\n'),
    says: { subject: 's', text: 'These are the words of it.\nAnd more.' },
  },
  {
    what: 'a line in the head that is no field',
    raw: mail('From: ann@x.test\nthis is no field\nSubject: s\n\nwords\n'),
    says: { subject: 's', text: 'words' },
  },
  {
    what: 'a fold in front of the first field',
    raw: mail(' Received: nowhere\nFrom: ann@x.test\nSubject: s\n\nwords\n'),
    says: { subject: 's', from: ['ann@x.test'], text: 'words' },
  },
  {
    what: 'a line in front of the first field',
    raw: mail('HELO there\nFrom: ann@x.test\nSubject: s\n\nwords\n'),
    says: { subject: 's', from: ['ann@x.test'], text: 'words' },
  },
  {
    what: 'the end of a field and what a server was told in front of the first one',
    raw: mail('mx.x.test by y\n id 1\nMAIL FROM:<b@x.test>\nReturn-Path: <b@x.test>\nSubject: s\n\nwords\n'),
    says: { subject: 's', text: 'words' },
  },
  {
    what: 'words, and a head behind an empty line',
    raw: mail('Dear Ann,\n\nSubject: s\n\nwords\n'),
    says: { subject: '', text: 'Dear Ann,\n\nSubject: s\n\nwords' },
  },
  {
    what: 'an attached mail that is not encoded, whatever its head says',
    raw: multi(
      `${TEXT}--b\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nSubject: t\n\nmore\n--b--\n`,
    ),
    says: { text: 'words', files: ['t.eml|message/rfc822|Subject: t\r\n\r\nmore'] },
  },
  {
    what: 'a line in front of the first field of a part',
    raw: multi(`--b\n\xa0Content-Type: text/html\nContent-Type: text/plain\n\nwords\n${FILE}--b--\n`),
    says: FOUND,
  },
  {
    what: 'parameters that are not folded',
    raw: mail(
      `${HEAD}Content-Type: multipart/mixed;\nboundary="b"\n\n${TEXT}--b\nContent-Type: application/pdf;\nname="a.pdf"\nContent-Description: a\n\ndata\n--b--\n`,
    ),
    says: FOUND,
  },
  {
    what: 'an address that is not folded',
    raw: mail('From: Ann <ann@\nx.test>\nSubject: s\n\nwords\n'),
    says: { from: ['Ann <ann@x.test>'], subject: 's', text: 'words' },
  },
  { what: 'no head', raw: mail('\nwords\n'), says: { subject: '', text: 'words' } },
  {
    what: 'neither head nor empty line',
    raw: mail('only words here\n'),
    says: { subject: '', text: 'only words here' },
  },
  { what: 'no body', raw: mail('From: ann@x.test\nSubject: s\n'), says: { subject: 's', text: '' } },
  { what: 'nothing', raw: mail(''), says: { subject: '', text: '', files: [] } },
  {
    what: 'an mbox line',
    raw: mail('From ann@x.test Tue Mar  3 09:05:00 2026\nFrom: ann@x.test\nSubject: s\n\nwords\n'),
    says: { subject: 's', text: 'words' },
  },
  {
    what: 'an mbox line that was quoted',
    raw: mail('>From ann@x.test Tue Mar  3 09:05:00 2026\nFrom: ann@x.test\nSubject: s\n\nwords\n'),
    says: { subject: 's', text: 'words' },
  },
  {
    what: 'a byte order mark',
    raw: mail('\xef\xbb\xbfFrom: ann@x.test\nSubject: s\n\nwords\n'),
    says: { from: ['ann@x.test'], subject: 's', text: 'words' },
  },
  {
    what: 'empty lines in front',
    raw: mail('\n\nFrom: ann@x.test\nSubject: s\n\nwords\n'),
    says: { from: ['ann@x.test'], subject: 's', text: 'words' },
  },
  {
    what: 'a line of blanks in front',
    raw: mail('    \nFrom: ann@x.test\nSubject: s\n\nwords\n'),
    says: { from: ['ann@x.test'], subject: 's', text: 'words' },
  },
  {
    what: 'a line of blanks behind the head',
    raw: mail('From: ann@x.test\nSubject: s\n \nThese are words.\n'),
    says: { subject: 's', text: 'These are words.' },
  },
  {
    what: 'a line of blanks in a fold',
    raw: mail('From: ann@x.test\nSubject: one\n \n two\n\nwords\n'),
    says: { text: 'words' },
  },
  {
    what: 'two Content-Types',
    raw: mail('From: ann@x.test\nContent-Type: text/html\nContent-Type: text/plain\n\n<p>x</p>\n'),
    says: { html: '<p>x</p>' },
  },
  {
    what: 'an empty Content-Type and one that is not',
    raw: mail('From: ann@x.test\nContent-Type:\nContent-Type: text/html\n\n<p>x</p>\n'),
    says: { html: '<p>x</p>' },
  },
  {
    what: 'an encoding on a multipart',
    raw: mail(
      `${HEAD}Content-Type: multipart/mixed; boundary=b\nContent-Transfer-Encoding: base64\n\n${TEXT}${FILE}--b--\n`,
    ),
    says: FOUND,
  },
  {
    what: 'a multipart of text that looks like heads',
    raw: multi('--b\n\nSubject: not a head\n\nwords\n--b--\n'),
    says: { subject: 's', text: 'Subject: not a head\n\nwords' },
  },
  {
    what: 'parts behind the end',
    raw: multi(`${TEXT}--b--\nno words\n${FILE}--b--\n`),
    says: FOUND,
  },
  {
    what: 'parts behind the end of an inner multipart',
    raw: multi(
      `--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\none\n--c--\n--c\n\ntwo\n--c--\n--b\n\nthree\n--b--\nno words\n`,
    ),
    says: { text: 'one\ntwo\nthree' },
  },
]
