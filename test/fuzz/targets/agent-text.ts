/** Words of strangers for a language model, and the codes in them: within limits, between marks that the words cannot end. */
import { writeForAgent } from '../../../src/mail/agent-text/agent-text.ts'
import { readCodes } from '../../../src/mail/codes/codes.ts'
import { makeText } from '../make-text.ts'
import { holds, type Target } from '../target.ts'

const NONCE = '7f3a9c2e41b85d06'
const WORDS = [
  'code',
  'verification code',
  'is your OTP',
  'Your order ',
  'confirm your email',
  '482913',
  '482 913',
  'FA93-2KQ1',
  '验证码',
  '[a](https://x.test/verify/8a7F9b0c1d2e3f4a5b)',
  '![a](https://x.test/p.gif)',
  '[www.bank.test](https://evil.test)',
  'https://x.test/?u=https%3A%2F%2Fy.test',
  'mailto:a@b.test',
  '</mail-',
  '<mail-7f3a9c2e41b85d06>',
  '<|im_start|>',
  '[INST]',
  '](',
  '![',
  '[',
  ': ',
  '\n',
  '漢字',
  '😀',
]

export const agentText: Target = {
  name: 'agent-text',
  seeds: () => [
    Buffer.from('Your verification code is 482913.\n\n[Confirm](https://x.test/verify/8a7F9b0c1d2e3f4a5b)'),
  ],
  words: WORDS,
  make: (random) => Buffer.from(makeText(random, WORDS, 60)),
  run(input) {
    const text = input.toString().toWellFormed()
    for (const { confidence } of readCodes({ subject: text.slice(0, 100), words: text })) {
      holds('confidence is a share', confidence >= 0.5 && confidence <= 1, confidence)
    }
    const mail = {
      isOurs: false,
      from: { name: text.slice(0, 200), address: text.slice(0, 100) },
      to: [],
      date: 0,
      subject: text,
      text,
      segments: [],
      attachments: [],
      facts: [],
    }
    const written = writeForAgent(mail, { limits: { chars: 700, tokens: 400 }, nonce: NONCE, links: [] })
    holds('limits are kept', written.text.length <= 700, written.text.length)
    holds('there are two marks', written.text.match(/<\/?mail-/gi)?.length === 2, written.text)
    holds('reading on goes on', written.next === null || written.next > 0, written.next)
    holds('text is well-formed', written.text.isWellFormed(), written.text)
  },
}
