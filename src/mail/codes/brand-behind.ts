/** A number and the name of who sends it, on a line of their own: `918264 – Heron`. */
import type { TopicOf } from './topic.ts'

/** Of six digits, as most codes are. */
const OF_BRAND = /^\s*(\d{3}[ -]?\d{3}) [–—-] \p{Lu}[\p{L}\d.]*(?: \p{Lu}[\p{L}\d.]*){0,2}\s*$/u

const MINUTES =
  '(?:\\d|ten|five|fifteen|twenty|thirty|sixty|few|zehn|fünf|fünfzehn|dreißig|dix|cinq|quinze|trente|diez|cinco|treinta|dez|dieci|cinque|tien|vijf|tio|fem) ?(?:min|мин|хв|dk|dakika|分|분)'
const LASTS =
  'valid|expir|good for|works?|working|usable|gilt|gültig|valable|válid|caduca|vence|scad|valevol|geldig|verloopt|giltig|gyldig|ważny|wygas|platn|действ|geçerli'
/** It is no longer good then, or for nobody else: other things are to be done within minutes, too. */
export const WITHIN_MINUTES = new RegExp(
  `(?:${LASTS})[^.!?\\n]{0,30}${MINUTES}|${MINUTES}[^.!?\\n]{0,20}(?:gültig|有効|有效|유효|geçerli)|(?:do(?:n['’]t| not)|never) (?:share|give|tell|forward)|(?:nicht|niemals) weiter|ne (?:le |la )?(?:partagez|communiquez)|no (?:lo |la )?comparta`,
  'iu',
)

export function mayBeOfBrand(line: string): boolean {
  return OF_BRAND.test(line)
}

/** Parts, towns and tickets are listed so, too: the mail has to be about getting in, within some minutes. */
export function ofBrand(line: string, lines: readonly string[], topicOf: TopicOf): number {
  const value = OF_BRAND.exec(line)?.[1]
  if (value === undefined || lines.some((one) => (OF_BRAND.exec(one)?.[1] ?? value) !== value)) return 0
  const { isEntry, isOther, isOrder, isOfPlace } = topicOf()
  if (!isEntry || isOther || isOrder || isOfPlace) return 0
  return lines.some((one) => WITHIN_MINUTES.test(one)) ? 0.7 : 0
}
