/** Authentication-Results fields (RFC 8601): what a mail server says that it found when it let a mail in. */
import { endOfComment, endOfQuote } from '../mime/headers.ts'

/** What one method found: `dkim=pass reason="good" header.d=example.com`. All words are lower-case but the values. */
export interface MethodResult {
  method: string
  result: string
  /** `header.d` and the like; of a repeated one the first */
  properties: Record<string, string>
}

export interface AuthResults {
  /** lower-case; null: the field begins with its first method, as Microsoft writes it */
  authservId: string | null
  results: MethodResult[]
}

/** No server writes more, or longer: which of them a sender has pushed out of sight nobody knows. */
const MOST_RESULTS = 50
const MOST_PROPERTIES = 20
const LONGEST = 10_000

/** What the value of an Authentication-Results field says. Null when it is none; one that is made to be long has an id, and no results. */
export function parseAuthResults(value: string): AuthResults | null {
  const [head = [], ...others] = splitStatements(value.slice(0, LONGEST))
  const first = readResult(head)
  const id = first === null ? head.find((word) => word !== '=') : null
  if (id === undefined) return null
  const results: MethodResult[] = []
  for (const words of first === null ? others : [head, ...others]) {
    const result = readResult(words)
    if (result !== null && results.push(result) > MOST_RESULTS) break
  }
  const isCut = value.length > LONGEST || results.length > MOST_RESULTS
  return { authservId: id === null ? null : id.toLowerCase(), results: isCut ? [] : results }
}

/**
 * The words of each statement. Statements end at a semicolon; comments and quoted strings are passed over as wholes, so that
 * nothing that a sender chose (a local part, a HELO name) begins a statement of its own.
 */
function splitStatements(value: string): string[][] {
  const statements: string[][] = [[]]
  let word = ''
  const endWord = () => {
    if (word !== '') statements.at(-1)?.push(word)
    word = ''
  }
  let at = 0
  while (at < value.length) {
    const sign = value[at] as string
    if (sign === '(') {
      const end = endOfComment(value, at)
      // an open comment: what stands in it cannot be told from what does not
      if (end === -1) break
      endWord()
      at = end
    } else if (sign === '"') {
      const end = endOfQuote(value, at)
      if (end === -1) break
      word += value.slice(at + 1, end).replace(/\\(.)/g, '$1')
      at = end
    } else if (sign === ';') {
      endWord()
      statements.push([])
    } else if (sign === '=' && !isValue(statements.at(-1), word)) {
      endWord()
      statements.at(-1)?.push('=')
    } else if (/\s/.test(sign)) endWord()
    else word += sign
    at += 1
  }
  endWord()
  return statements
}

/** Behind `name =` comes a value, in which a further = is nothing special (`header.b=ab=`). */
function isValue(words: readonly string[] | undefined, word: string): boolean {
  return words?.at(-1) === '=' && word !== ''
}

/** Blanks and comments may stand around the dot of a name and the slash of a version (RFC 8601 §2.2, B.7). */
function joinNames(words: readonly string[]): readonly string[] {
  if (!words.includes('/') && !words.includes('.')) return words
  const joined: string[] = []
  for (const word of words) {
    const last = joined.at(-1) ?? ''
    const goesOn = word === '/' || word === '.' || /^[\w-]+[/.]$/.test(last)
    if (goesOn && last !== '' && last !== '=' && word !== '=') joined[joined.length - 1] = last + word
    else joined.push(word)
  }
  return joined
}

/** `method[/version] = result [name = value …]`; what has no name is a server's own remark. */
function readResult(apart: readonly string[]): MethodResult | null {
  const words = joinNames(apart)
  const [method, equals, result] = words
  if (method === undefined || equals !== '=' || result === undefined || result === '=') return null
  const properties: Record<string, string> = {}
  let count = 0
  for (let at = 3; at + 2 < words.length && count < MOST_PROPERTIES; at += 1) {
    const [name, sign, value] = words.slice(at, at + 3)
    if (sign !== '=' || name === undefined || name === '=' || value === undefined || value === '=') continue
    const key = name.toLowerCase()
    if (!Object.hasOwn(properties, key)) properties[key] = value
    count += 1
    at += 2
  }
  return { method: method.toLowerCase().replace(/\/.*$/s, ''), result: result.toLowerCase(), properties }
}
