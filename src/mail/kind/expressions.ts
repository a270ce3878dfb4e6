/** Expressions over lower-case text, written briefly and built when they are first needed: few mails come to most of them. */

/** Letters and figures of all scripts, a little roughly: \p{L} is seven hundred ranges, and some expressions have it fifty times. */
const LETTER = '\\w\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufaff'

/** `<` begins a word, `>` ends one. */
export function compile(source: string, flags: string): RegExp {
  const words = source
    .replace(/(?<!\?)</g, `(?<![${LETTER}])`)
    .replaceAll('>', `(?![${LETTER}])`)
    .replace(/\[([^\]]*)\\p\{L\}/g, `[$1${LETTER}`)
    .replaceAll('\\p{L}', `[${LETTER}]`)
  return source === '' ? /(?!)/ : new RegExp(words, flags)
}

/** Whether a line, lower-case, has one of these. */
export function anyOf(source: string): (line: string) => boolean {
  let made: RegExp | undefined
  return (line) => {
    made ??= compile(source, '')
    return made.test(line)
  }
}
