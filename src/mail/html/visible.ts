/** Characters that no reader sees: removed, since they carry hidden words or cut visible ones in pieces. */

/** Zero-width and direction marks, soft hyphens, annotations, tag characters (which spell hidden ASCII). */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\u034f|[\u{1d173}-\u{1d17a}\u{e0000}-\u{e007f}]/u
/** England, Scotland and Wales: a flag that ends is nothing but its shape, and of no others do tags mean anything. */
const FLAG =
  /\u{1f3f4}\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}/u
const FLAG_OR_INVISIBLE = new RegExp(`${FLAG.source}|${INVISIBLE.source}`, 'gu')
/** Joiners mean something only inside Arabic and Indic words and emoji: one, between two of their characters. */
const JOINED = String.raw`[[\p{L}\p{M}\p{Extended_Pictographic}\u{1f3fb}-\u{1f3ff}\ufe0f]--[\x00-\x7f]]`
const ENDS_JOINED = new RegExp(`${JOINED}$`, 'v')
const BEGINS_JOINED = new RegExp(`^${JOINED}`, 'v')
/** One variation selector shapes the character before it, an ideograph, a symbol or one of an emoji; others are a message of their own. */
const SELECTOR = /[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu
const SHAPED = /[\p{Emoji}\p{S}\p{P}\p{sc=Han}\p{sc=Mongolian}\p{sc=Myanmar}\p{sc=Phags_Pa}]$/u
const SHAPED_BY_MANY = /\p{sc=Han}$/u

const SOFT_HYPHEN = '\u00ad'
/** What all else that is looked for below begins with. V8 keeps a text of Latin letters in single bytes, and knows at once that none is in there. */
const SUSPICIOUS =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each is looked for by itself
  /[\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ud834\udb40]/

/** `text` without invisible characters. */
export function dropInvisible(text: string): string {
  if (!text.includes(SOFT_HYPHEN) && !SUSPICIOUS.test(text)) return text
  return text
    .replace(FLAG_OR_INVISIBLE, (found) => (found.length > 2 ? found : ''))
    .replace(/[\u200c\u200d]/g, (joiner, at: number, whole: string) => {
      const joins = ENDS_JOINED.test(before(whole, at)) && BEGINS_JOINED.test(whole.slice(at + 1, at + 3))
      return joins ? joiner : ''
    })
    .replace(SELECTOR, (selector, at: number, whole: string) =>
      (selector.length === 1 ? SHAPED : SHAPED_BY_MANY).test(before(whole, at)) ? selector : '',
    )
}

/** The character before `at`, which may take two UTF-16 units. */
function before(text: string, at: number): string {
  return text.slice(Math.max(0, at - 2), at)
}

/** Is there anything to read: a letter, a digit, a symbol such as an emoji? */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text)
}
