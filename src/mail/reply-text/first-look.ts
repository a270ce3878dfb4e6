/** A first look that costs next to nothing: is there anything in a text that a quote or a signature could begin with? */
import { isMobileLine } from './mobile.ts'
import { isClosing } from './signatures.ts'

/** A line that begins with a mark, or a short one, or one that ends with a colon. */
const MARKED = /^[ \t]*[>\-–—_*=~#.]|^.{1,40}[:：]|[:：][ \t*_]*$|写道|寫道|wrote$|\d{4}.{0,150}@.{0,80}>$/m

export function mayHoldMarks(text: string): boolean {
  return MARKED.test(text) || endsWithMobileLine(text)
}

function endsWithMobileLine(text: string): boolean {
  const tail = text.slice(-400).trimEnd().split('\n')
  return tail.some((line) => isMobileLine(line.trim()) || isClosing(line.trim()))
}
