/** What is looked at to tell a report from a mail that a person wrote. */
import type { Field } from '../mime/headers.ts'
import type { ToldPart } from '../mime/leaves.ts'
import type { Address } from '../types.ts'

export interface Notice {
  fields: readonly Field[]
  from: readonly Address[]
  /** to whom it was sent */
  to: readonly Address[]
  subject: string
  /** its text as a reader sees it */
  words: string
  /** what of it its author newly wrote */
  written: string
  /** all of it as Markdown; null where it quotes another, or brings a one-time code or a link to confirm something */
  alone: string | null
  /** the parts that tell of another mail */
  told: readonly ToldPart[]
  /** lower-case, of the parts that are not its text */
  partTypes: readonly string[]
}
