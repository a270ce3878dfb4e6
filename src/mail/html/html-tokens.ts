/** HTML as tags and text: htmlparser2's tokenizer without its parser, which searches a stack of any depth for each end tag. */
import { Tokenizer } from 'htmlparser2'

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
  let tag = ''
  let attributes = new Map<string, string>()
  let name = ''
  let value: string[] = []
  let text: string[] = []
  let tags = 0
  const countTag = () => {
    tags += 1
    if (tags === MOST_TAGS) tokenizer.pause()
  }
  const endText = () => {
    if (text.length > 0) tokens.text(text.join(''))
    text = []
  }
  const endTag = (selfClosing: boolean) => {
    endText()
    tokens.openTag(tag, attributes, selfClosing)
    countTag()
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
        endText()
        tokens.closeTag(html.slice(start, end).toLowerCase())
        countTag()
      },
      ontext(start, end) {
        text.push(html.slice(start, end))
      },
      ontextentity(codePoint) {
        text.push(String.fromCodePoint(codePoint))
      },
      isInForeignContext: tokens.isForeign,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: endText,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
}
