/** What hostile HTML says of quotes is read in a time that grows with it alone. */
import { expect, test } from 'vitest'
import { readMarkdown } from '../../src/mail/html/markdown.ts'
import { readReply } from '../../src/mail/reply-text/read-reply.ts'
import { newWords } from '../../src/mail/segments.ts'

test('a line of marks where a head may begin', () => {
  // quadratic work on it takes minutes, more than a test has
  const { text, hints } = readMarkdown(`<div class="gmail_quote">${'_'.repeat(80_000)}</div>`)
  expect(hints).toMatchObject([{ kind: 'wrapping' }])
  expect(readReply(text, hints)).toEqual([])
})

test('of many heads the first are quotes; the others are not looked at, and are new', () => {
  const head = (name: string) =>
    `<div class="ms-outlook-mobile-reference-message">From: ${name}<br>Sent: noon</div><p>Yes.</p>`
  const { text, hints } = readMarkdown(`<p>word</p>${head('first')}${head('middle').repeat(100)}${head('last')}`)
  const words = newWords(text, readReply(text, hints))
  expect(words).not.toContain('first')
  expect(words).toContain('last')
})
