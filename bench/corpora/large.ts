/** 6 to 12 MB in every mail, in eight shapes: attachments, long text, long HTML; 40 of them are 328 MB. */
import { largeMail } from '../../test/torture/large-mails.ts'
import { type Corpus, receivedAtOf, userOf } from './corpus.ts'

/** Some shapes come out larger than they are asked to be. */
const MEGABYTES = 6.7

export function largeMails(): Corpus {
  return {
    name: 'large',
    query: (n) => `"large mail ${n}"`,
    mail: (n) => ({ raw: largeMail(n, MEGABYTES, `${userOf(n)}@example.test`), receivedAt: receivedAtOf(n) }),
  }
}
