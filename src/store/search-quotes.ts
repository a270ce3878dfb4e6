/** Whether what a mail quotes can be found where it was said: by some of its words, as they stand in an earlier message. */

/** Words on one line without anything that a mail program writes in another way when it quotes; and no header, no address. */
const PLAIN = /[\p{L}\p{N}][\p{L}\p{N} ,.'’]{14,46}[\p{L}\p{N}]/gu
const HEAD = /[:@]/
const LONGEST_LOOKED_AT = 20_000
const MOST_LINES = 200

/** The longest pieces of `quote` that an earlier message has as they are if it is what is quoted; [] when it is too short to tell. */
export function samplesOf(quote: string, most = 3): string[] {
  const lines = quote.slice(0, LONGEST_LOOKED_AT).split('\n', MOST_LINES)
  const pieces = lines.flatMap((line) => (HEAD.test(line) ? [] : (line.match(PLAIN) ?? [])))
  return pieces.sort((a, b) => b.length - a.length).slice(0, most)
}
