/** All mails of the scored suite of reading mail. */
import type { Case } from './case.ts'
import { FILES } from './files.ts'
import { PEOPLE } from './people.ts'
import { STRUCTURE } from './structure.ts'
import { TEXTS } from './texts.ts'
import { WORDS } from './words.ts'

export const CASES: readonly Case[] = [WORDS, PEOPLE, TEXTS, STRUCTURE, FILES].flat()
