/** Sentences that ask for a candidate without a word for it, or as a password. */
import {
  ASKS,
  ASKS_BEHIND,
  ENTER_ABOVE,
  GOES_ON,
  IF_YOU,
  leadsDown,
  ON_PAGE,
  ON_SCREEN,
  PROVES,
  PURPOSE_BEFORE,
  PURPOSE_BEHIND,
  SOON,
  TO_LINK,
} from './asking-words.ts'
import { isSixDigits } from './candidates.ts'
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
  /^[\s"'”»)\],]*(?:to|in|into|on|at|as|when|within|innerhalb|binnen|auf|op|på|на|sovellu(?:kse|s)\p{L}*|em|trong|vào|di|dalam|în|az|uygulam\p{L}*|no|na|en|nel|nell|nella|sur|dans|dentro|i|w|v|do|pro|в|у|um|ein,? um|als|pour|comme|para|como|per|come|om|in om|aby|для|чтобы|щоб|för|for|pentru|để|için|untuk)(?!\p{L})|^[以来來](?=\p{Script=Han})/iu

/** The end of its sentence, behind what parts from its verb, too: `Geben Sie 482913 ein.` */
const ENDS = /^[\s"'”»)\],]*(?:(?:ein|inn?|ind)(?=[.!?]|$))?(?:[.!?。]|$)/u

/** Is a number to be entered, by the words right before and behind it? */
export function asksFor(own: string, rest: string): boolean {
  return ASKS.test(own.slice(-40)) || ASKS_BEHIND.test(rest.slice(0, 40))
}

/** Does the line beneath a number say where to enter it? */
export function entersAbove(line: string): boolean {
  return ENTER_ABOVE.test(line.slice(0, 160))
}

const BEFORE = /^ (?:before|by|until|vor|bis|avant|antes|prima|voor|före|før|przed|до) /iu

/** What the line beneath says: `Type it into the app`, and not what for, unless it is to get in or to pay. */
export function enteredBelow(value: string, line: string, topicOf: TopicOf): number {
  if (!entersAbove(line)) return 0
  const purpose = PURPOSE.exec(line)?.[0]
  if (purpose !== undefined && ![ENTRY, GOES_ON, SETTLES].some((one) => one.test(purpose))) return 0
  const { isEntry, isOther, isOrder } = topicOf()
  return isEntry || (isSixDigits(value) && !isOther && !isOrder) ? 0.7 : 0
}

/** What is done with an account or a card, and what was begun before. */
const SETTLES =
  /complet|finish|purchas|pay(?!roll)|card|account|back(?!\p{L})|abschließ|zahl|karte|konto|achat|achet|pai?e(?:r|ment)|carte|compte|termin|compra|pagar|tarjeta|cuenta|acquist|pagamento|conto|cartão|betal|rekening/iu
const PURPOSE = /(?<!\p{L})(?:to \p{L}|(?:um|pour|para|per|om|för att|for å|for at|aby|żeby|чтобы|щоб)(?!\p{L})).*/iu

/** `Somebody is signing in. If it is you: 604-118` */
export function isForYou(own: string, rest: string): boolean {
  return IF_YOU.test(own.slice(-60)) && ENDS.test(rest)
}

/** `A sign-in needs your confirmation: 5173`, `To verify: 5173`, when the subject speaks of a code: no label. */
export function confirms(own: string, rest: string): number {
  const sentence = own.slice(-120)
  if (!ENDS.test(rest)) return 0
  const isSentence = CONFIRMED.test(sentence) && (sentence.match(/\p{L}+/gu)?.length ?? 0) >= 4
  return isSentence || (IN_SHORT.test(sentence) && ENTRY.test(sentence)) ? 0.75 : 0
}

const IN_SHORT =
  /^[^\p{L}]*(?:(?:please|to|bitte|zum|zur|pour|para|per|om te|för att|for at|for å|aby|żeby|чтобы) \p{L}|(?:confirm|verify|approve|authori[sz]e)(?= |:))[^:：\n]{0,40}[:：]\s*$/iu

const CONFIRMED =
  /(?:confirm(?!ed|é|ad[oa])|conferm|approv(?!ed)|bestätig|genehmig|freigab|freizugeb|approuv|apro[bv]|bevestig|goedkeur|bekräft|bekr[æe]ft|godk|vahvist|potwier|zatwierd|potvr|подтвер|підтвер|onay|megerős)[^:：\n]*[:：]\s*$/iu

/** `Enter 482913 to verify your address`: without a word for it. */
export function asked(value: string, { own, rest }: { own: string; rest: string }, topicOf: TopicOf): number {
  const isWhole = ENDS.test(rest) || IN_ORDER.test(rest)
  if (BY_MEANS.test(own.slice(-100))) return isWhole ? 0.7 : 0
  const hasColon = /[:：]\s*$/.test(own)
  if (ENDS.test(rest) && IF_YOU.test(own.slice(-60))) return topicOf().isEntry ? 0.7 : 0
  const isAsked = asksFor(own, rest)
  if (!isAsked) return hasColon && ENDS.test(rest) && leadsDown(own.trim()).isPlain ? 0.65 : 0
  const goesOn = (words: string) => {
    const [way] = GOES_ON.exec(words) ?? []
    if (way === undefined) return false
    if (ON_SCREEN.test(own.slice(-160) + rest.slice(0, 120)) || topicOf().isEntry) return true
    // a house is got into, and an order gone ahead with
    return isSixDigits(value) && !/in$/i.test(way) && /^\s*(?:,[^.,]{0,20})?$/.test(words.split(way).at(-1) ?? '')
  }
  const sentence = rest.slice(0, 120).split(/[.!?。](?:\s|$)/, 1)[0] ?? ''
  if (IN_ORDER.test(sentence) && (ENTRY.test(sentence) || goesOn(sentence))) return 0.8
  if (PURPOSE_BEHIND.test(rest)) return 0.75
  if (isWhole && IN_ORDER.test(sentence) && PROVES.test(sentence)) return 0.75
  // `To sign in, enter 482913.`
  const purpose =
    own
      .slice(-160)
      .split(/[.!?。]\s/)
      .at(-1) ?? ''
  if (PURPOSE_BEFORE.test(own.slice(-40)) && ENTRY.test(purpose)) return 0.75
  if (isWhole && IN_ORDER.test(purpose) && (ENTRY.test(purpose) || goesOn(purpose))) return 0.75
  if (isWhole && PROVES.test(purpose)) return 0.75
  if (TO_LINK.test(purpose) && (isWhole || BEFORE.test(rest))) return 0.8
  if (ON_PAGE.test(rest) && topicOf().isEntry) return 0.7
  // `To approve, enter 482913 in the app within 300 seconds.`
  const whole = `${purpose} ${sentence}`
  if ((isWhole || ASKS_BEHIND.test(rest.slice(0, 40))) && SOON.test(whole) && ENTRY.test(whole)) return 0.7
  return hasColon && topicOf().isEntry ? 0.6 : 0
}
