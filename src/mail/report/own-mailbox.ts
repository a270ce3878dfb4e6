/** Servers warn of a full mailbox as well: whoever gets the warning, of his own. */
import type { Address } from '../types.ts'

const START = 1_000
const MAILBOX =
  '(?:(?:e-?)?mail ?box|inbox|postfach|e-?mail-postfach|bo[iî]te|messagerie|buz[oó]n|casella|caixa|postvak|brevlåda|inkorg|postkasse|indbakke|innboks|postboks|skrzynka|schránka|postafiók|cutia|ящик|скринька)'
const YOURS = new RegExp(
  [
    `(?:^|[.!:\\n])\\s{0,4}(?:your|ihre?|deine?|votre|ton|su|tu|(?:a |la )?(?:sua|tua)|seu|uw|je|jouw|din|ditt|twoja|państwa|vaše|tvoje|ваша?|твоя|твой) (?:\\p{L}{3,20} )?${MAILBOX}(?!\\p{L})`,
    '(?:^|[.!:\\n])\\s{0,4}(?:postilaatikkosi|sähköpostilaatikkosi|az ön postafiókja|postafiókja|posta kutunuz|gelen kutunuz|innboksen din|postboksen din|cutia dumneavoastră|το γραμματοκιβώτιό σας|η θυρίδα σας)(?!\\p{L})',
    '(?:您|你)的(?:\\p{L}{0,4}|\\w{0,20})(?:邮箱|信箱|郵箱|收件匣)|(?:お客様|あなた|ご利用中?)の(?:メールボックス|メール領域|受信トレイ)|(?:귀하|회원님|고객님|사용자)의? (?:메일함|사서함|편지함)',
  ].join('|'),
  'iu',
)
const NAMES_ONE = new RegExp(`(?<!\\p{L})${MAILBOX} <?([^\\s<>@]{1,64}@[^\\s<>]{1,255}[^\\s<>.,;:])`, 'iu')

/** Is it about the mailbox of one of its `readers`? */
export function warnsReader(subject: string, words: string, readers: readonly Address[]): boolean {
  const start = `${subject.slice(0, START)}\n${words.slice(0, START)}`
  if (YOURS.test(start)) return true
  const named = NAMES_ONE.exec(start)?.[1]?.toLowerCase()
  return named !== undefined && readers.some(({ address }) => address.toLowerCase() === named)
}
