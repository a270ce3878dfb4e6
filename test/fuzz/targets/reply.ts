/** Answers to strangers' mails: nothing of theirs becomes more than an id, a subject or a recipient. */
import { addressKey, parseRecipient } from '../../../src/mail/address/address.ts'
import { replyRecipients, subjectInThread, threadHeaders } from '../../../src/mail/reply.ts'
import { replySubject } from '../../../src/mail/subject.ts'
import type { Address } from '../../../src/mail/types.ts'
import { MAIL_WORDS, makeMail } from '../make-mail.ts'
import { readHeaders } from '../read-mail.ts'
import { goldenMails, holds, same, type Target } from '../target.ts'

export const reply: Target = {
  name: 'reply',
  seeds: goldenMails,
  words: MAIL_WORDS,
  make: makeMail,
  async run(input) {
    const mail = await readHeaders(input)
    const own = new Set(mail.to.slice(0, 1).map(({ address }) => addressKey(address)))
    for (const ours of [false, true]) {
      const parent = { ...mail, ours }
      checkIds(threadHeaders(parent), mail.messageId)
      const one = replyRecipients(parent, { all: false, own })
      const all = replyRecipients(parent, { all: true, own })
      same('an answer to one has no copies', one.cc, [])
      for (const list of [one.to, all.to, all.cc]) checkRecipients(list)
      const strangers = (list: Address[]) => list.filter(({ address }) => !own.has(addressKey(address)))
      same('an answer to all leaves us out where others are', strangers(all.to), strangers(one.to))
      if (!ours) same('and sends us no copy', strangers(all.cc), all.cc)
    }
    const subject = replySubject(mail.subject)
    holds('a subject is one line', !/[\r\n]/.test(subject), subject)
    same('an answer keeps its subject in the thread', subjectInThread(subject, mail.subject), subject)
  },
}

function checkIds(
  { inReplyTo, references }: { inReplyTo: string | null; references: string[] },
  messageId: string | null,
): void {
  holds('at most 50 references', references.length <= 50 && new Set(references).size === references.length, references)
  for (const id of references) holds('a repeated id fits a header line', /^<[!-~]{1,900}>$/.test(id), id)
  if (inReplyTo === null) return
  same('what is answered is the parent', inReplyTo, messageId)
  same('and the last reference', references.at(-1), inReplyTo)
}

function checkRecipients(list: readonly Address[]): void {
  for (const { name, address } of list) {
    same('a recipient could have been given by a caller', parseRecipient(address)?.address, address)
    holds('a name is one line', !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(name), name)
  }
}
