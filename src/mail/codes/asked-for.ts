/** Sentences that ask for a candidate without a word for it, or as a password. */
import {
  ASKS,
  ASKS_BEHIND,
  ENTER_ABOVE,
  GOES_ON,
  IF_YOU,
  leadsDown,
  ON_PAGE,
  PURPOSE_BEFORE,
  PURPOSE_BEHIND,
  SOON,
} from './asking-words.ts'
import { PASSWORD } from './code-words.ts'
import type { TopicOf } from './topic.ts'
import { ENTRY } from './topic-words.ts'

/** A password of digits alone, right beside the word. */
export function password(own: string, rest: string, topicOf: TopicOf): number {
  const word = PASSWORD.before.exec(own.slice(-80)) ?? PASSWORD.behind.exec(rest.slice(0, 60))
  return word !== null && !PASSWORD.ofOther.test(own + rest) && !topicOf().isOther ? 0.7 : 0
}

/** `Verify your address with this number` */
const BY_MEANS =
  /(?<!\p{L})(?:verify|confirm|log ?in|sign ?in|authenticate)(?!\p{L})[^.!?\n]{0,40} (?:with|using|by (?:entering|typing|using))(?: this| the)?(?: number)?\s*[:：]?\s*$/iu
const IN_ORDER =
  /^[\s"'”»)\],]*(?:to|in|into|on|at|as|when|within|innerhalb|binnen|sovellu(?:kse|s)\p{L}*|em|trong|vào|di|dalam|în|az|uygulam\p{L}*|no|na|en|nel|nell|nella|sur|dans|dentro|i|w|v|do|pro|в|у|um|ein,? um|als|pour|comme|para|como|per|come|om|in om|aby|для|чтобы|щоб|för|for|pentru|để|için|untuk)(?!\p{L})|^[以来來](?=\p{Script=Han})/iu

/** The end of its sentence. */
const ENDS = /^[\s"'”»)\],]*(?:(?:ein|inn?|ind)(?=[.!?]|$))?(?:[.!?。]|$)/u

/** Is a number to be entered, by the words right before and behind it? */
export function asksFor(own: string, rest: string): boolean {
  return ASKS.test(own.slice(-40)) || ASKS_BEHIND.test(rest.slice(0, 40))
}

/** Does the line beneath a number say where to enter it? */
export function entersAbove(line: string): boolean {
  return ENTER_ABOVE.test(line.slice(0, 160))
}

/** `Somebody signs in. If it is you: 604-118` */
export function isForYou(own: string, rest: string): boolean {
  return IF_YOU.test(own.slice(-60)) && ENDS.test(rest)
}

/** `A sign-in needs your confirmation: 5173`, when the subject speaks of a code. */
export function confirms(own: string, rest: string): number {
  return /[:：]\s*$/.test(own) && ENDS.test(rest) && ENTRY.test(own.slice(-120)) ? 0.75 : 0
}

/** `Enter 482913 to verify your address`: without a word for it. */
export function asked(own: string, rest: string, topicOf: TopicOf): number {
  const isWhole = ENDS.test(rest) || IN_ORDER.test(rest)
  if (BY_MEANS.test(own.slice(-100))) return isWhole ? 0.7 : 0
  const hasColon = /[:：]\s*$/.test(own)
  if (ENDS.test(rest) && IF_YOU.test(own.slice(-60))) return topicOf().isEntry ? 0.7 : 0
  const isAsked = asksFor(own, rest)
  if (!isAsked) return hasColon && ENDS.test(rest) && leadsDown(own.trim()).isPlain ? 0.65 : 0
  const sentence = rest.slice(0, 120).split(/[.!?。](?:\s|$)/, 1)[0] ?? ''
  if (IN_ORDER.test(sentence) && (ENTRY.test(sentence) || GOES_ON.test(sentence))) return 0.8
  if (PURPOSE_BEHIND.test(rest)) return 0.75
  // `To sign in, enter 482913.`
  const purpose =
    own
      .slice(-160)
      .split(/[.!?。]\s/)
      .at(-1) ?? ''
  if (PURPOSE_BEFORE.test(own.slice(-40)) && ENTRY.test(purpose)) return 0.75
  if (isWhole && IN_ORDER.test(purpose) && (ENTRY.test(purpose) || GOES_ON.test(purpose))) return 0.75
  if (ON_PAGE.test(rest) && topicOf().isEntry) return 0.7
  // `To approve, enter 482913 in the app within 300 seconds.`
  const whole = `${purpose} ${sentence}`
  if ((isWhole || ASKS_BEHIND.test(rest.slice(0, 40))) && SOON.test(whole) && ENTRY.test(whole)) return 0.7
  return hasColon && topicOf().isEntry ? 0.6 : 0
}
