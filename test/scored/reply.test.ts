/** How often what a sender newly wrote is told exactly from what is quoted and signed, and how often a word of it is lost; beside two others. */
import EmailReplyParser from 'email-reply-parser'
import { extractFrom } from 'planer'
import { expect, test } from 'vitest'
import { type BodyPart, readBody } from '../../src/mail/body.ts'
import { htmlToMarkdown } from '../../src/mail/html/markdown.ts'
import { newWords } from '../../src/mail/segments.ts'
import { CASES, type ReplyCase } from './reply/cases.ts'

const FLOOR = 0.97

const fold = (text: string) => text.replace(/\s+/g, ' ').trim()
const words = (text: string) => fold(text).split(' ')

function read({ type, body, begins = false, author = '', stuffed = [] }: ReplyCase): string {
  const part: BodyPart = { type, text: body, stuffed, alternative: null }
  const { contentClean, segments } = readBody([part], { begins, author })
  return newWords(contentClean, segments)
}

/** Others read text only: of HTML they get what a reader sees. */
const textOf = ({ type, body }: ReplyCase) => (type === 'text/html' ? htmlToMarkdown(body) : body)

const readers: Record<string, (mail: ReplyCase) => string> = {
  'email-reply-parser': (mail) => new EmailReplyParser().read(textOf(mail)).getVisibleText(),
  planer: (mail) => extractFrom(textOf(mail), 'text/plain'),
}

function score(reader: (mail: ReplyCase) => string): { right: number; wrong: string[]; lost: string[] } {
  const wrong: string[] = []
  const lost: string[] = []
  for (const mail of CASES) {
    const got = reader(mail)
    if (fold(got) === fold(mail.reply)) continue
    wrong.push(mail.name)
    const has = new Set(words(got))
    if (words(mail.reply).some((word) => !has.has(word))) lost.push(mail.name)
  }
  return { right: CASES.length - wrong.length, wrong, lost }
}

test('reply text', () => {
  const { right, wrong, lost } = score(read)
  const peers = Object.entries(readers).map(([name, reader]) => {
    const peer = score(reader)
    return `${name}: ${peer.right} (words lost in ${peer.lost.length})`
  })
  console.log(`reply: ${right} of ${CASES.length} (words lost in ${lost.length}); ${peers.join('; ')}`)
  if (wrong.length > 0) console.log(`reply, wrong: ${wrong.join('; ')}`)
  expect(lost).toEqual([])
  expect(right / CASES.length).toBeGreaterThanOrEqual(FLOOR)
})
