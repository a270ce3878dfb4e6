/** HTML as tags and text: htmlparser2's tokenizer without its parser, which searches a stack of any depth for each end tag. */
import { Tokenizer } from 'htmlparser2'
import { readOrdinaryHtml, type Taker } from './ordinary-html.ts'

/** No mail that a person wrote or a program laid out has as many; reading on would keep everything else waiting. */
const MOST_TAGS = 250_000

export type Attributes = ReadonlyMap<string, string>

/** Names come lower-case, text between two tags in one piece, comments not at all; after 250,000 tags nothing more. */
export interface HtmlTokens {
  openTag(tag: string, attributes: Attributes, selfClosing: boolean): void
  closeTag(tag: string): void
  text(text: string): void
  /** are we within a drawing or formula, where a tag may close itself? */
  isForeign(): boolean
}

export function tokenizeHtml(html: string, tokens: HtmlTokens): void {
  let text = ''
  let tags = 0
  const endText = () => {
    if (text !== '') tokens.text(text)
    text = ''
  }
  const isEnough = () => {
    tags += 1
    return tags === MOST_TAGS
  }
  const taker: Taker = {
    isForeign: tokens.isForeign,
    text(piece) {
      text += piece
    },
    open(tag, attributes, selfClosing) {
      endText()
      tokens.openTag(tag, attributes, selfClosing)
      return !isEnough()
    },
    close(tag) {
      endText()
      tokens.closeTag(tag)
      return !isEnough()
    },
  }
  const read = readOrdinaryHtml(html, taker)
  if (read === null) return
  if (read === html.length || readAnyHtml(html.slice(read), taker)) endText()
}

/** Reads what is left as the standard says; false when no more was wanted. */
function readAnyHtml(html: string, taker: Taker): boolean {
  let tag = ''
  let attributes = new Map<string, string>()
  let name = ''
  let value: string[] = []
  let goesOn = true
  const follow = (isWanted: boolean) => {
    if (isWanted) return
    goesOn = false
    tokenizer.pause()
  }
  const endTag = (selfClosing: boolean) => {
    follow(taker.open(tag, attributes, selfClosing))
    attributes = new Map()
  }
  const ignore = () => {}
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname(start, end) {
        tag = html.slice(start, end).toLowerCase()
      },
      onattribname(start, end) {
        name = html.slice(start, end).toLowerCase()
        value = []
      },
      onattribdata(start, end) {
        value.push(html.slice(start, end))
      },
      onattribentity(codePoint) {
        value.push(String.fromCodePoint(codePoint))
      },
      onattribend() {
        if (!attributes.has(name)) attributes.set(name, value.join(''))
      },
      onopentagend() {
        endTag(false)
      },
      onselfclosingtag() {
        endTag(true)
      },
      onclosetag(start, end) {
        follow(taker.close(html.slice(start, end).toLowerCase()))
      },
      ontext(start, end) {
        taker.text(html.slice(start, end))
      },
      ontextentity(codePoint) {
        taker.text(String.fromCodePoint(codePoint))
      },
      isInForeignContext: taker.isForeign,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  return goesOn
}
