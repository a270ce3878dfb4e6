/** CSS declarations: what `style` attributes and the rules of a sheet say, and which of them wins. */

/** One `name: value`, both lower-case, the value without `!important`. */
export interface Declaration {
  name: string
  value: string
  important: boolean
}

/** The winning value of each property, in the order in which they were set. */
export type Declared = ReadonlyMap<string, string>

/** What a shorthand sets anew. */
const SHORTHANDS: Record<string, readonly string[]> = {
  background: ['background-color', 'background-image'],
  font: ['font-size', 'font-weight'],
}

/** A value that is none of its property's is passed over (CSS 2 §4.2), and must not take back the one before. */
const VALID: Record<string, RegExp> = {
  display:
    /^(?:none|block|inline|flex|grid|table|list-item|contents|flow|ruby|run-in|inherit|initial|unset|revert|var\(|-)/,
  visibility: /^(?:visible|hidden|collapse|inherit|initial|unset|revert|var\()/,
  opacity: /^[+.\d]|^(?:inherit|initial|unset|revert|calc|var)/,
  'font-size': /^[+.\d]|^[a-z-]+$|\(/,
  color: /^#?[0-9a-f]{3,8}$|^[a-z]+$|\(/,
}

/** Reads `display: none; color: red`. Linear in its size. */
export function readDeclarations(text: string): Declaration[] {
  const found: Declaration[] = []
  for (const declaration of unescapeCss(dropComments(text)).toLowerCase().split(';')) {
    const colon = declaration.indexOf(':')
    if (colon === -1) continue
    const name = declaration.slice(0, colon).trim()
    const said = declaration.slice(colon + 1)
    const bang = said.indexOf('!')
    const value = (bang === -1 ? said : said.slice(0, bang)).trim()
    const valid = Object.hasOwn(VALID, name) ? VALID[name]?.test(value) : value !== ''
    if (valid) found.push({ name, value, important: bang !== -1 && said.includes('important', bang) })
  }
  return found
}

/** The lists come weakest first; whatever is important beats all that is not. */
export function cascade(lists: readonly (readonly Declaration[])[]): Declared {
  const declared = new Map<string, string>()
  const set = ({ name, value }: Declaration) => {
    declared.delete(name)
    for (const part of SHORTHANDS[name] ?? []) declared.delete(part)
    declared.set(name, value)
  }
  let isWeighty = false
  for (const list of lists) {
    for (const declaration of list) {
      if (declaration.important) isWeighty = true
      else set(declaration)
    }
  }
  if (isWeighty) for (const list of lists) for (const declaration of list) if (declaration.important) set(declaration)
  return declared
}

/** `text` without comments; one that never ends takes the rest along. */
export function dropComments(text: string): string {
  if (!text.includes('/*')) return text
  const pieces: string[] = []
  for (let at = 0; at < text.length; ) {
    const start = text.indexOf('/*', at)
    pieces.push(text.slice(at, start === -1 ? text.length : start))
    const end = start === -1 ? -1 : text.indexOf('*/', start + 2)
    at = end === -1 ? text.length : end + 2
  }
  return pieces.join('')
}

/** `n\6fne` is `none`; `shape` may mark what was escaped. */
export function unescapeCss(text: string, shape = (character: string) => character): string {
  if (!text.includes('\\')) return text
  return text.replace(/\\(?:([0-9a-f]{1,6})\s?|([^\n]))/gi, (_, hex?: string, character?: string) => {
    if (hex === undefined) return shape(character ?? '')
    const code = Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? shape(String.fromCodePoint(code)) : '\ufffd'
  })
}
