/** `var()` and `env()` in a value: replaced by what they stand for. One pass, whatever is nested in it. */

const MARK = /["'()\\]|\b(?:var|env)\(\s*([^\s,()]*)\s*/g
const LONGEST = 10_000
/** Where browsers stop, and take it for nothing. */
const MOST = 2_000_000
const DEEPEST = 200

interface Reading {
  text: string
  at: number
  depth: number
  look: LookUp
}

/** Null: nothing. A number: how long it is, which is more than is read. */
export type Meaning = string | number | null
export const TOO_LONG = 10_001
type LookUp = (name: string) => Meaning

export function substitute(text: string, look: LookUp): Meaning {
  return readUntilClose({ text, at: 0, depth: 0, look })
}

/** Up to the bracket that ends what is open, or to the end. */
function readUntilClose(reading: Reading): Meaning {
  const { text } = reading
  let [said, size, from, open, isNothing] = ['', 0, reading.at, 0, false]
  const add = (more: string | number) => {
    size += typeof more === 'number' ? more : more.length
    said = size > LONGEST ? '' : said + more
  }
  for (;;) {
    MARK.lastIndex = reading.at
    const found = MARK.exec(text)
    const end = found?.index ?? text.length
    const [sign = '', name] = found ?? []
    if (found === null || (sign === ')' && open === 0)) {
      reading.at = end
      add(text.slice(from, end))
      return isNothing || size > MOST ? null : size > LONGEST ? size : said
    }
    reading.at = end + sign.length
    if (name !== undefined) {
      add(text.slice(from, end))
      const meaning = readCall(reading, name)
      if (meaning === null) isNothing = true
      else add(meaning)
      from = reading.at
    } else if (sign === '(') open += 1
    else if (sign === ')') open -= 1
    else if (sign === '\\') reading.at += 1
    else reading.at = endOfQuote(text, end, sign)
  }
}

function endOfQuote(text: string, at: number, quote: string): number {
  const end = text.indexOf(quote, at + 1)
  return end === -1 ? text.length : end + 1
}

/** From behind the name on. */
function readCall(reading: Reading, name: string): Meaning {
  let fallback: Meaning = null
  const sign = reading.text.charAt(reading.at)
  const isOdd = sign !== ',' && sign !== ')' && sign !== ''
  if (sign === ',' || isOdd) {
    if (reading.depth >= DEEPEST) {
      reading.at = reading.text.length
      return TOO_LONG
    }
    if (!isOdd) reading.at += 1
    reading.depth += 1
    fallback = readUntilClose(reading)
    reading.depth -= 1
  }
  if (reading.text.charAt(reading.at) === ')') reading.at += 1
  if (isOdd) return null
  const said = name.startsWith('--') ? reading.look(name) : /^safe-area-inset-/.test(name) ? '0px' : null
  return said ?? (typeof fallback === 'string' ? fallback.trim() : fallback)
}
