/** What a person reads in RTF: its text, or the HTML that Outlook has put into it (MS-OXRTFEX). One pass, whatever the input. */
import type { BodyPart } from '../body.ts'
import { LONGEST_BODY } from '../bounds.ts'
import { decodeText, safeText } from './charset.ts'
import { CHARSETS, FONT_CHARSETS, SIGNS, UNSEEN } from './rtf-words.ts'

/** What groups inherit. */
interface State {
  /** where the text goes: to the reader, as markup to the HTML, to nobody, into the table of fonts, into what a field does */
  to: 'text' | 'markup' | 'nobody' | 'fonts' | 'field'
  font: number | null
  /** how many characters stand behind one in Unicode for readers that know none */
  instead: number
  /** hidden text, and what is there for readers of RTF only */
  isHidden: boolean
  isRtfOnly: boolean
  field: Field | null
}

interface Field {
  does: string
  /** where what it shows begins */
  start: number
  length: number
}

const BEGINS = /^(?:\xef\xbb\xbf)?\s{0,20}\{\s{0,4}\\rtf/
/** A word with its number, a byte, a symbol, a brace, line ends that say nothing, text. */
const TOKEN = /\\([a-z]+)(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n\0]+|([^\\{}\r\n\0]+)/giy
const LONGEST_RTF = 16 * 1024 * 1024
const DEEPEST = 500
const MOST_FONTS = 5_000
const LONGEST_LINK = 2_000
const LINK = /^\s{0,20}HYPERLINK\s{1,20}"?((?:https?|ftp|mailto):[^"\s<>]+)/i

function isRtf(bytes: Buffer): boolean {
  return BEGINS.test(bytes.toString('latin1', 0, 40))
}

/** Null when `bytes` are none. What breaks off gives what it holds so far. */
export function readRtf(bytes: Buffer): Pick<BodyPart, 'type' | 'text'> | null {
  if (!isRtf(bytes)) return null
  const source = bytes.toString('latin1', 0, LONGEST_RTF)
  const fonts = new Map<number, string | null>()
  let charset = 'windows-1252'
  let usual: number | null = null
  let isHtml = false
  let state: State = { to: 'text', font: null, instead: 1, isHidden: false, isRtfOnly: false, field: null }
  const outer: State[] = []
  /** groups beyond the deepest: they share the state of that */
  let deeper = 0
  let isStarred = false
  /** characters that stand there for readers without Unicode */
  let toSkip = 0
  const page = createPage()
  const most = () => (isHtml ? LONGEST_BODY['text/html'] : LONGEST_BODY['text/plain'])
  const isShown = () => !state.isHidden && !state.isRtfOnly && (state.to === 'text' || state.to === 'markup')
  const isMarkup = () => !isHtml || state.to === 'markup'
  const charsetNow = () => (state.to === 'text' && fonts.get(state.font ?? usual ?? -1)) || charset
  const write = (raw: string) => {
    const skipped = Math.min(toSkip, raw.length)
    toSkip -= skipped
    if (isShown()) page.write(raw.slice(skipped), charsetNow(), isMarkup())
    else if (state.to === 'field' && state.field !== null && state.field.does.length < LONGEST_LINK) {
      state.field.does += raw.slice(skipped, skipped + LONGEST_LINK)
    }
  }
  const put = (text: string) => {
    if (toSkip > 0) toSkip -= 1
    else if (isShown()) page.put(text, isMarkup())
  }
  const close = () => {
    if (deeper > 0) {
      deeper -= 1
      return
    }
    const { field } = state
    state = outer.pop() ?? state
    if (field !== null && field !== state.field && !isHtml && isShown()) page.putLink(field)
  }
  const readWord = (word: string, number: number | null) => {
    if (isStarred || UNSEEN.has(word) || word === 'fonttbl' || word === 'fldinst' || (isHtml && word === 'pntext')) {
      if (state.to !== 'text') return
      if (word === 'htmltag' && isHtml) state.to = 'markup'
      else state.to = word === 'fonttbl' ? 'fonts' : word === 'fldinst' ? 'field' : 'nobody'
      return
    }
    if (word === 'u' && number !== null) {
      const code = number < 0 ? number + 0x10000 : number
      if (code >= 0 && code <= 0x10ffff) put(String.fromCodePoint(code))
      toSkip = state.instead
    } else if (word === 'uc') state.instead = Math.min(Math.max(number ?? 1, 0), 100)
    else if (word === 'f') state.font = number
    else if (word === 'fcharset' && state.to === 'fonts' && fonts.size < MOST_FONTS)
      fonts.set(state.font ?? 0, FONT_CHARSETS.get(number ?? 0) ?? null)
    else if (word === 'plain') {
      state.font = null
      state.isHidden = false
    } else if (word === 'v') state.isHidden = number !== 0
    else if (word === 'htmlrtf') state.isRtfOnly = number !== 0 && state.to !== 'markup'
    else if (word === 'ansicpg' && number !== null && number > 0) charset = `cp${number}`
    else if (word === 'deff') usual = number
    else if (word === 'fromhtml') isHtml = number !== 0
    else if (word === 'field') state.field = { does: '', start: page.pieces(), length: page.length() }
    else if (word === 'row' || word === 'nestrow') {
      if (isShown()) page.endRow()
    } else if (outer.length === 1 && CHARSETS.has(word)) charset = CHARSETS.get(word) ?? charset
    else {
      const sign = SIGNS.get(word)
      if (sign !== undefined) put(sign)
    }
  }

  TOKEN.lastIndex = 0
  while (page.length() < most()) {
    const token = TOKEN.exec(source)
    if (token === null) break
    const [, word, digits, byte, symbol, brace, text] = token
    if (text !== undefined) write(text)
    else if (byte !== undefined) write(String.fromCharCode(Number.parseInt(byte, 16)))
    else if (brace === '{') {
      toSkip = 0
      if (outer.length === DEEPEST) deeper += 1
      else {
        outer.push(state)
        state = { ...state }
      }
    } else if (brace === '}') {
      toSkip = 0
      close()
      if (outer.length === 0) break
    } else if (word === 'bin') TOKEN.lastIndex += Math.max(Number(digits ?? 0), 0)
    else if (word !== undefined) {
      const sign = toSkip > 0 ? SIGNS.get(word) : undefined
      // some writers put nothing there: no character in Unicode stands for another, and no line end
      toSkip = word === 'u' || sign === '\n' ? 0 : Math.max(toSkip - 1, 0)
      if (sign === undefined || sign === '\n') readWord(word, digits === undefined ? null : Number(digits))
    } else if (symbol !== undefined && symbol !== '*') {
      const sign = SIGNS.get(symbol)
      if (sign?.charCodeAt(0) === symbol.charCodeAt(0)) write(sign)
      else if (sign !== undefined) put(sign)
      else if (toSkip > 0) toSkip -= 1
    }
    isStarred = symbol === '*'
  }
  return { type: isHtml ? 'text/html' : 'text/plain', text: page.read() }
}

/** The text so far: bytes wait until those of a character must be together. */
function createPage() {
  const pieces: string[] = []
  let length = 0
  let run = ''
  let runCharset = ''
  let runIsMarkup = true
  const put = (text: string, isMarkup: boolean) => {
    flush()
    const piece = isMarkup ? text : text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'))
    pieces.push(piece)
    length += piece.length
  }
  const flush = () => {
    if (run === '') return
    const bytes = run
    run = ''
    put(/[^\x01-\x7f]/.test(bytes) ? decodeText(Buffer.from(bytes, 'latin1'), runCharset) : bytes, runIsMarkup)
  }
  return {
    put,
    write(raw: string, charset: string, isMarkup: boolean) {
      if (charset !== runCharset || isMarkup !== runIsMarkup) flush()
      run += raw
      runCharset = charset
      runIsMarkup = isMarkup
    },
    /** A cell ends with what parts it from the next. */
    endRow() {
      flush()
      if (pieces.at(-1) === '\t') pieces.pop()
      put('\n', true)
    },
    /** Where the words of a field lead, unless they say so themselves. */
    putLink({ does, start, length: before }: Field) {
      const link = LINK.exec(does)?.[1]
      if (link === undefined) return
      flush()
      const shown = length - before > LONGEST_LINK ? '' : pieces.slice(start).join('')
      if (!shown.includes(link.replace(/^mailto:/i, '').replace(/\/$/, ''))) put(` <${link}>`, true)
    },
    length: () => length + run.length,
    pieces: () => {
      flush()
      return pieces.length
    },
    read(): string {
      flush()
      return safeText(pieces.join(''))
    },
  }
}
