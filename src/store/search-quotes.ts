/** Whether what a mail quotes can be found where it was said: by some of its words, as they stand in an earlier message. */

/** Words on one line without anything that a mail program writes in another way when it quotes. */
const PLAIN = /[\p{L}\p{N}][\p{L}\p{N} ,.'’]{14,46}[\p{L}\p{N}]/u
/** Of who wrote and when, as it stands above a quote. */
const HEAD = /[:@]/
const SHORTEST_LINE = 16
const LOOKED_AT = 4_000
const MOST_LINES = 60

/** `most` pieces of `quote` at most, of which an earlier message has one as it is if it is what is quoted; [] when it is too short to tell. */
export function samplesOf(quote: string, most: number): string[] {
  const samples: string[] = []
  for (const line of quote.slice(0, LOOKED_AT).split('\n', MOST_LINES)) {
    if (line.length < SHORTEST_LINE || HEAD.test(line)) continue
    const [found] = PLAIN.exec(line) ?? []
    if (found !== undefined && samples.push(found) === most) break
  }
  return samples
}
