/** One mail as people and shops send them: trace headers of its delivery, several languages, plain text and HTML, answers with quotes. */
import type { Random } from '../../test/torture/random.ts'
import { messageIdOf, receivedAtOf, tokenOf, userOf } from './corpus.ts'
import { type Charset, inCharset, inHeader, inTransfer, type TransferEncoding } from './encode.ts'
import { htmlOf, wrapped } from './layout.ts'
import { type Language, sentence, word } from './words.ts'

export interface Letter {
  head: string[]
  /** what stands below the head: its Content-Type, a blank line, its text */
  body: Buffer
}

interface Voice {
  language: Language
  charset: Charset
  encoding: TransferEncoding
}

const PEOPLE =
  'Anna Müller,Bob Smith,Carla Rossi,Élena Dubois,François Garcia,José Silva,Søren Larsen,Tomás Novák'.split(',')

/** The `n`-th letter, of 2 to 20 KB; `isReply`: an answer to one of the letters before it, with what it quotes. */
export function letter(random: Random, n: number, isReply: boolean): Letter {
  const voice = voiceOf(random)
  const answered = isReply && n > 0 ? Math.max(0, n - random.spread(1, 120)) : null
  const paragraphs = makeParagraphs(random, voice.language, isReply ? 0.8 : 0.3)
  const own = isReply ? paragraphs.slice(0, Math.ceil(paragraphs.length / 3)) : paragraphs
  const lines = [...wrapped(own), `Reference: ${tokenOf(n)}`]
  if (isReply) lines.push(...quoted(random, wrapped(paragraphs.slice(own.length))))
  const text = `${lines.join('\r\n')}\r\n`
  const shape = random.next()
  const isPlain = isReply ? shape < 0.8 : shape < 0.12
  const plain = part('text/plain', text, voice)
  const html = () => part('text/html', htmlOf(random, [...own, `Reference: ${tokenOf(n)}`]), voice)
  const body = isPlain
    ? plain
    : !isReply && shape < 0.22
      ? html()
      : multipart('alternative', [plain, html()], `=_alt${n}`)
  return { head: headOf(random, { n, voice, answered }), body }
}

/** Parts in a multipart with the usual words for old programs in front. */
export function multipart(subtype: string, parts: readonly Buffer[], boundary: string): Buffer {
  const head = `Content-Type: multipart/${subtype};\r\n\tboundary="${boundary}"\r\n\r\nThis is a multi-part message in MIME format.\r\n`
  const pieces = parts.flatMap((one) => [Buffer.from(`\r\n--${boundary}\r\n`), one])
  return Buffer.concat([Buffer.from(head), ...pieces, Buffer.from(`\r\n--${boundary}--\r\n`)])
}

/** A whole mail: head, then what begins with its Content-Type. */
export function assembled({ head, body }: Letter): Buffer {
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n`, 'latin1'), body])
}

function part(type: string, text: string, { charset, encoding }: Voice): Buffer {
  const head = `Content-Type: ${type}; charset=${charset}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), inTransfer(inCharset(text, charset), encoding)])
}

const VOICES: Record<string, [Language, Charset]> = {
  ascii: ['english', 'us-ascii'],
  english: ['english', 'utf-8'],
  mixed: ['mixed', 'utf-8'],
  latin1: ['french', 'iso-8859-1'],
  french: ['french', 'utf-8'],
  jis: ['japanese', 'iso-2022-jp'],
  japanese: ['japanese', 'utf-8'],
  chinese: ['chinese', 'gb18030'],
}

function voiceOf(random: Random): Voice {
  const name = random.weigh({
    ascii: 22,
    english: 24,
    mixed: 18,
    latin1: 12,
    french: 8,
    jis: 5,
    japanese: 4,
    chinese: 7,
  })
  const [language, charset] = VOICES[name] as [Language, Charset]
  if (charset === 'iso-2022-jp') return { language, charset, encoding: '7bit' }
  const encoding: TransferEncoding =
    charset === 'us-ascii'
      ? random.weigh({ '7bit': 80, 'quoted-printable': 20 })
      : random.weigh({ 'quoted-printable': 50, base64: 25, '8bit': 25 })
  return { language, charset, encoding }
}

/** About 2 to 20 KB in all; `share` of it is text, the rest is what HTML and quotes add. */
function makeParagraphs(random: Random, language: Language, share: number): string[] {
  const target = random.spread(2_000, 20_000) * share
  const isWide = language === 'japanese' || language === 'chinese'
  const paragraphs: string[] = []
  for (let size = 0; size < target; ) {
    const sentences = Array.from({ length: random.between(1, 5) }, () => sentence(random, language))
    const paragraph = sentences.join(isWide ? '' : ' ')
    paragraphs.push(paragraph)
    size += paragraph.length * (isWide ? 3 : 1)
  }
  return paragraphs
}

function quoted(random: Random, lines: readonly string[]): string[] {
  const older = lines.slice(0, lines.length / 2).map((line) => `> > ${line}`)
  const name = random.pick(PEOPLE)
  return [`On Monday, ${name} wrote:`, ...lines.map((line) => `> ${line}`), ...older, '-- ', name, 'Tel +49 30 123456']
}

function headOf(
  random: Random,
  { n, voice, answered }: { n: number; voice: Voice; answered: number | null },
): string[] {
  const date = receivedAtOf(n).toUTCString().replace('GMT', '+0000')
  const sender = `sender${random.between(0, 400)}@elsewhere.test`
  const to = `${userOf(n)}@example.test`
  const others = Array.from({ length: random.pick([0, 0, 0, 1, 4]) }, () => `${word(random)}@elsewhere.test`)
  const base64 = (bytes: number) =>
    Buffer.from(Array.from({ length: bytes }, () => random.between(0, 255))).toString('base64')
  const head = [`Return-Path: <${sender}>`, `Delivered-To: ${to}`]
  for (let hop = random.between(2, 4); hop > 0; hop -= 1) {
    head.push(
      `Received: from mx${hop}.elsewhere.test (mx${hop}.elsewhere.test [192.0.2.${hop}])\r\n\tby in${hop}.example.test (Postfix) with ESMTPS id ${base64(9)}\r\n\tfor <${to}>; ${date}`,
    )
  }
  if (random.chance(0.7)) {
    const signature = Array.from({ length: 5 }, () => base64(48)).join('\r\n\t ')
    head.push(
      `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=elsewhere.test; s=s1;\r\n\th=from:to:subject:date; bh=${base64(32)};\r\n\tb=${signature}`,
    )
  }
  if (random.chance(0.5)) head.push('Authentication-Results: in0.example.test; dkim=pass header.d=elsewhere.test')
  head.push(
    `From: ${inHeader(random.pick(PEOPLE), 'utf-8')} <${sender}>`,
    `To: ${[`Agent <${to}>`, ...others].join(',\r\n\t')}`,
    `Subject: ${inHeader(`${answered === null ? '' : 'Re: '}${subjectOf(random, voice)}`, voice.charset)}`,
    `Date: ${date}`,
    `Message-ID: ${messageIdOf(n)}`,
  )
  if (answered !== null) head.push(`In-Reply-To: ${messageIdOf(answered)}`, `References: ${messageIdOf(answered)}`)
  if (random.chance(0.2))
    head.push(`List-Id: <list${n % 13}.lists.test>`, `List-Unsubscribe: <https://lists.test/u/${n}>`)
  head.push('MIME-Version: 1.0')
  return head
}

function subjectOf(random: Random, { language }: Voice): string {
  return sentence(random, language).slice(0, random.between(10, 70)).trim()
}
