/** What a mail is about, as far as it tells a code from other numbers. */
import { once } from '../../lib/once.ts'
import {
  AT_CHECKOUT,
  BOOKING,
  ENTRY,
  FETCHED,
  NAMED_VOUCHER,
  NOT_SHARED,
  OF_MONEY,
  OF_ORDER,
  PROMOTION,
  SAVED_BY,
  SHARED,
  SHOWN_AT,
} from './topic-words.ts'

export interface Topic {
  /** money off, or a journey */
  isOther: boolean
  /** getting in */
  isEntry: boolean
  /** something that was ordered */
  isOrder: boolean
  /** somewhere to send things to */
  isOfPlace: boolean
  /** something that is good for some minutes, and for nobody else */
  isShortLived: boolean
}

/** Dear to find out, and seldom asked for. */
export type TopicOf = () => Topic

/** Finds out once, when it is asked. */
export function createTopic(subject: string, words: string): TopicOf {
  return once(() => {
    const whole = `${subject}\n${words}`
    return {
      isOther: isPromotion(whole) || BOOKING.test(whole) || isShown(whole) || isForMore(whole),
      isEntry: ENTRY.test(whole),
      isOrder: OF_ORDER.test(whole),
      isOfPlace: OF_PLACE.test(whole),
      isShortLived: SHORT_LIVED.test(whole),
    }
  })
}

/** Friends get it, or something is fetched with it: and not `never tell a driver this code`. */
function isForMore(whole: string): boolean {
  const isMore = (words: string) => FETCHED.test(words) || SHARED.test(words)
  return (
    isMore(whole) && whole.split(/[.!?\n]/).some((one) => isMore(one) && (!NOT_SHARED.test(one) || FORGET.test(one)))
  )
}

/** To somebody at a desk, and not `never`. */
function isShown(whole: string): boolean {
  return SHOWN_AT.test(whole) && whole.split(/[.!?。\n]/).some(isToBeShown)
}

function isToBeShown(sentence: string): boolean {
  const { 0: shown, index } = SHOWN_AT.exec(sentence) ?? { 0: '', index: 0 }
  if (shown === '') return false
  const before = sentence.slice(0, index)
  // `Never share or show it` is of both
  const own = JOINED.test(before) ? before : (before.split(/[,;:–—]/).at(-1) ?? '')
  const said = own + shown
  return (FORGET.test(said) || !NOT.test(said)) && !NOT_BEHIND.test(sentence.slice(index))
}

const JOINED = /(?<!\p{L})(?:or|nor|and|oder|und|noch|ou|et|ni|y|o|e|of|en|eller|och|og|lub|ani|i|или|и|ни) $/iu
const FORGET =
  /forget|vergiss|vergess|vergeet|vergeten|oubli|olvid|esque[cç]|dimentic|glöm|glem|zapom|забуд|(?:n['’]t|not|no) (?:need|have) to (?!show|present|scan)/iu
const NOT_BEHIND = /ないで|마세요/
const NOT =
  /(?<!\p{L})(?:never|not|nobody|nie(?:mals|mand\p{L}*)?|nicht|jamais|n[e'’][^.!?\n]{1,30} pas|nunca|jamás|no (?:l[oa]s? )?(?=muestr|pres)|non (?=mostr|lo |la )|não|nooit|niet|aldrig|aldri|inte|ikke|nigdy|никогда|никому|не)(?!\p{L})|n['’]t(?!\p{L})|不要|请勿/iu

function isPromotion(whole: string): boolean {
  const isSaved = SAVED_BY.test(whole)
  if (!isSaved && !PROMOTION.test(whole)) return false
  if (NAMED_VOUCHER.test(whole)) return saysMore(whole)
  return isSaved || OF_MONEY.test(whole) || PROMOTION.test(whole.replace(AT_CHECKOUT, ' '))
}

/** A sentence that names a voucher speaks of no other code, unless it says so: does the rest of the mail offer money off, or bring none? */
function saysMore(whole: string): boolean {
  const others = whole
    .split(/(?<=[.!?])\s|\n/)
    .filter((sentence) => !NAMED_VOUCHER.test(sentence) || ALSO.test(sentence))
  return (
    others.some((sentence) => MONEY_OFF.test(sentence) || PROMOTION.test(sentence)) ||
    !others.some((sentence) => BRINGS.test(sentence))
  )
}

/** What may be that other code, and is no year. */
const BRINGS =
  /(?<![\p{L}\d])(?!(?:19|20)\d\d(?!\d))(?:\d{4,8}|\d{3}[ -]\d{3}|(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d-]{5,9})(?![\p{L}\d])/u

const ALSO = /(?<!\p{L})(?:too|also|both|either|or|auch|oder|beide|aussi|ou|también|anche|oppure|ook)(?!\p{L})/iu
const MONEY_OFF = /[$€£¥₹] ?\d|\d ?[%€£]|(?<!\p{L})(?:worth|discount|voucher|coupon|gift|reward)(?!\p{L})/iu

const OF_PLACE =
  /\b(?:ship(?:ping|ped)?|deliver(?:y|ed|ing)?|sent?|dispatch(?:ed)?) to\b|\b(?:state|city|district|taluk|landmark|locality|(?:shipping|delivery|postal|new|your) address) ?:|\b(?:road|street|nagar|colony|marg|layout|bengaluru|mumbai|delhi|chennai|hyderabad|kolkata|pune)\b/i
const SHORT_LIVED =
  /expir|valid (?:for|until|till|\d)|(?:in|for|within) \d+ ?(?:min|hour)|(?:do(?:n['’]t| not)|never) (?:share|give|tell|forward)|did(?:n['’]t| not) (?:request|ask|try|sign|log)|ignore this|(?:verif|confirm|log(?:ging)? ?in|sign(?:ing)? ?in)\p{L}* (?:your|to|with)/iu
