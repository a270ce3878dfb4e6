/** How much a text takes of what a language model reads at once: an estimate that needs no model, rather too high than too low. */

/** Both are upper bounds; Infinity: there is none. */
export interface Limits {
  /** UTF-16 units */
  chars: number
  tokens: number
}

/**
 * About 4 characters of a Latin text are a token, 2 of Greek, Cyrillic, Arabic and the like, 1 of Chinese, Japanese, Korean and of
 * emoji, whose halves count each.
 */
export function estimateTokens(text: string): number {
  let tokens = 0
  for (let at = 0; at < text.length; at += 1) tokens += costOf(text.charCodeAt(at))
  return Math.ceil(tokens)
}

function costOf(unit: number): number {
  return unit < 0x80 ? 0.25 : unit < 0x2e80 ? 0.5 : 1
}

/** What is left of limits while a text is written. */
export interface Room {
  /** Takes the room of `text`, if there is enough. */
  take(text: string): boolean
  /** How many of the first units of `text` there is room for; never half a character. */
  measure(text: string): number
  left(): Limits
}

export function createRoom({ chars, tokens }: Limits): Room {
  let left = { chars, tokens }
  const cost = (text: string) => {
    let sum = 0
    for (let at = 0; at < text.length; at += 1) sum += costOf(text.charCodeAt(at))
    return sum
  }
  return {
    take(text) {
      if (text.length > left.chars) return false
      const tokens = cost(text)
      if (tokens > left.tokens) return false
      left = { chars: left.chars - text.length, tokens: left.tokens - tokens }
      return true
    },
    measure(text) {
      const most = Math.min(text.length, left.chars)
      let end = 0
      for (let sum = 0; end < most; end += 1) {
        sum += costOf(text.charCodeAt(end))
        if (sum > left.tokens) break
      }
      return /[\ud800-\udbff]/.test(text.charAt(end - 1)) && end < text.length ? end - 1 : end
    },
    left: () => left,
  }
}
