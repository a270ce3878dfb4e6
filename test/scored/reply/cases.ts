/** All cases of reply text: what comes in, and what its sender newly wrote. */
import { ATTRIBUTIONS } from './attributions.ts'
import { BANNERS } from './banners.ts'
import { CARD_PAGES, CARDS } from './cards.ts'
import { DEVICES, NO_DEVICES } from './devices.ts'
import { DIVIDED, DIVIDED_PAGES } from './divided.ts'
import { HEADS } from './heads.ts'
import { INSIDE, INSIDE_TEXTS } from './inside.ts'
import { MARKED_PAGES, MARKED_TEXTS } from './inside-marks.ts'
import { NAMED_BLOCK_PAGES, NAMED_BLOCKS } from './named-blocks.ts'
import { ASKING_PAGES, NAMED_IN_MARKS } from './named-in-marks.ts'
import { ODD_HEADS } from './odd-heads.ts'
import { OWN_LETTERS } from './own-letters.ts'
import { OWN_LINES } from './own-lines.ts'
import { OWN_MARK_PAGES, OWN_MARKS } from './own-marks.ts'
import { OWN_NOTES } from './own-notes.ts'
import { OWN_PAGES } from './own-pages.ts'
import { OWN_WORDS } from './own-words.ts'
import { PAGES } from './pages.ts'
import { SIGNED, SIGNED_PAGES } from './signed.ts'
import { TEXTS } from './texts.ts'
import { TELLING } from './told.ts'

export interface ReplyCase {
  name: string
  type: 'text/plain' | 'text/html'
  body: string
  reply: string
  begins?: boolean
  author?: string
  stuffed?: readonly string[]
}

const OWN = 'Next week, I hope.\n\nIt is nearly done: only the wheels are missing.\n\nCharles'
const QUOTED = 'Dear Charles,\n\nwhen will the engine be ready?\n\nAda'
const marked = QUOTED.replace(/^/gm, '> ')

const plain = (name: string, body: string, reply: string): ReplyCase => ({ name, type: 'text/plain', body, reply })

export const CASES: readonly ReplyCase[] = [
  ...ATTRIBUTIONS.flatMap(([name, lines]) => [
    plain(`${name}, above`, `${OWN}\n\n${lines}\n\n${marked}\n`, OWN),
    plain(`${name}, below`, `${lines}\n${marked}\n\n${OWN}`, OWN),
  ]),
  // without marks only what names a day or an address can be told
  ...ATTRIBUTIONS.filter(([, lines]) => /\d/.test(lines) || lines.includes('@')).map(([name, lines]) =>
    plain(`${name}, quote not marked`, `${OWN}\n\n${lines}\n\n${QUOTED}`, OWN),
  ),
  ...HEADS.map(([name, lines]) => plain(name, `${OWN}\n\n${lines}\n\n${QUOTED}`, OWN)),
  ...DEVICES.map((line) => plain(line, `${OWN}\n\n${line}`, OWN)),
  ...NO_DEVICES.map((line) => plain(line, `${OWN}\n\n${line}`, `${OWN}\n\n${line}`)),
  ...[
    ...TEXTS,
    ...OWN_WORDS,
    ...OWN_LETTERS,
    ...OWN_NOTES,
    ...BANNERS,
    ...CARDS,
    ...DIVIDED,
    ...INSIDE_TEXTS,
    ...OWN_MARKS,
    ...TELLING,
    ...OWN_LINES,
    ...ODD_HEADS,
    ...SIGNED,
    ...MARKED_TEXTS,
    ...NAMED_IN_MARKS,
    ...NAMED_BLOCKS,
  ].map(({ name, text, reply = text, begins = false, author = '', stuffed = [] }) => ({
    ...plain(name, text, reply),
    begins,
    author,
    stuffed,
  })),
  ...[
    ...PAGES,
    ...OWN_PAGES,
    ...CARD_PAGES,
    ...DIVIDED_PAGES,
    ...INSIDE,
    ...OWN_MARK_PAGES,
    ...MARKED_PAGES,
    ...SIGNED_PAGES,
    ...ASKING_PAGES,
    ...NAMED_BLOCK_PAGES,
  ].map(
    ({ name, html, reply, begins = false, author = '' }): ReplyCase => ({
      name,
      type: 'text/html',
      body: html,
      reply,
      begins,
      author,
    }),
  ),
]
