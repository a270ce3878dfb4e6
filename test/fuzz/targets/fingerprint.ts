/** The content hash: the same for every delivery of a mail, another for every other mail. */
import { createHash } from 'node:crypto'
import { createFingerprint, fingerprintOf } from '../../../src/mail/fingerprint.ts'
import { MAIL_WORDS, makeMail } from '../make-mail.ts'
import { goldenMails, holds, same, type Target } from '../target.ts'

const TRACES = [
  'Received: from a\r\n\tby b\r\n',
  'Return-Path: <>\n',
  'ARC-Seal : i=1\r\n',
  'DELIVERED-TO:x\r\n',
  'Received-SPF:\r\n',
]

export const fingerprint: Target = {
  name: 'fingerprint',
  seeds: () => [...goldenMails(), ...TRACES.map((trace) => Buffer.from(trace))],
  words: [...MAIL_WORDS.slice(-12), ...TRACES, 'Message-ID: <1@x>\r\n', 'message-id :\n <2@x>\n', ':', ' ', '\r'],
  make: makeMail,
  run(input) {
    const print = hex(input)
    same('a mail cut into pieces has the same print', hexOfPieces(input), print)
    same('the print is the hash of what decision 0003 says', print, expected(input))
    if (input.length === 0) return
    const named = Buffer.concat([Buffer.from('Message-ID: <1@x>\r\n'), input])
    const trace = Buffer.from(TRACES.slice(0, 1 + ((input[0] ?? 0) % TRACES.length)).join(''))
    same('another delivery has the same print', hex(Buffer.concat([trace, named])), hex(named))
    const changed = Buffer.from(named)
    const at = changed.length - 1 - ((input.at(-1) ?? 0) % input.length)
    changed[at] = (changed[at] ?? 0) ^ 1
    holds('another mail has another print', hex(changed) !== hex(named), at)
  },
}

const hex = (raw: Buffer) => fingerprintOf(raw).toString('hex')

function hexOfPieces(raw: Buffer): string {
  const print = createFingerprint()
  const size = 1 + ((raw[0] ?? 0) % 90)
  for (let at = 0; at < raw.length; at += size) print.update(raw.subarray(at, at + size))
  return print.digest().toString('hex')
}

const TRACE =
  /^(?:return-path|(?:x-)?delivered-to|x-original-to|(?:x-)?envelope-to|(?:x-)?received|x-google-smtp-source|received-spf|authentication-results|arc-.*)$/s

/** The same the simple way, with everything in memory. */
function expected(raw: Buffer): string {
  const text = raw.toString('latin1')
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? []
  const end = lines.findIndex((line) => /^\r?\n$/.test(line))
  const head = end === -1 ? lines : lines.slice(0, end)
  let field = ''
  let skipped = 0
  let leading = true
  let id = ''
  for (const line of head) {
    const folded = /^[ \t]/.test(line)
    // no name of a field is that long
    const colon = line.slice(0, 65).indexOf(':')
    if (!folded) field = line.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    leading &&= TRACE.test(field)
    if (leading) skipped += line.length
    if (field === 'message-id') id += folded ? line : line.slice(colon + 1)
  }
  const hasId = /[^<> \t\r\n]/.test(id)
  return createHash('sha256')
    .update(hasId ? raw.subarray(skipped) : raw)
    .digest('hex')
}
