/** What a search asks for: words, and what messages are; and, or, not of them. */
import type { Kind } from '../types.ts'

/** Where words can stand. */
export type Field = 'body' | 'subject' | 'from' | 'to' | 'cc' | 'filename'

/** What has to be there; the words of `text` one behind the other. */
export interface Words {
  kind: 'words'
  text: string
  /** [] for anywhere */
  fields: readonly Field[]
  /** may the last word be the beginning of a longer one? */
  open: boolean
}

/** What a message is, whatever it says. */
export type Fact =
  | { kind: 'kind'; is: Kind }
  | { kind: 'label'; is: string }
  | { kind: 'read'; is: boolean }
  | { kind: 'direction'; is: 'inbound' | 'outbound' }
  | { kind: 'state'; is: 'sent' | 'draft' | 'held' }
  /** received, and waits for a person */
  | { kind: 'held' }
  | { kind: 'attachment' }
  /** ms since the epoch; `to` is behind the last one */
  | { kind: 'arrived'; from: number | null; to: number | null }

export type Query =
  | Words
  | Fact
  | { kind: 'everything' }
  | { kind: 'and'; of: Query[] }
  | { kind: 'or'; of: Query[] }
  | { kind: 'not'; of: Query }

/** The words that are looked for, those that must not be there left out. */
export function soughtWords(query: Query): Words[] {
  if (query.kind === 'words') return [query]
  return query.kind === 'and' || query.kind === 'or' ? query.of.flatMap(soughtWords) : []
}
