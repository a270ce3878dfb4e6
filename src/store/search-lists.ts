/** People, and names of files, as the search index has them: each apart from the next, so that no phrase goes on from one to another. */
import { otherForm } from '../lib/ascii-domain.ts'
import { dropInvisible } from '../mail/html/visible.ts'
import type { Address } from '../mail/types.ts'
import { BORDER } from './search-words.ts'

const BETWEEN = `\n${BORDER}\n`

/** Names and addresses. An address is found by either form of its domain, whichever the mail has. */
export function listPeople(people: readonly Address[]): string {
  const each = people.map(({ name, address }) => [name, address, otherForm(address)].filter((word) => word !== null))
  return dropInvisible(each.map((words) => words.join(' ')).join(BETWEEN))
}

export function listFiles(names: readonly string[]): string {
  return dropInvisible(names.join(BETWEEN))
}
