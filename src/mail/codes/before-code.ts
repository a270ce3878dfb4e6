/** What the words before a candidate say: that a code follows, and whose. */
import type { Marks } from './code-marks.ts'
import type { Topic, TopicOf } from './topic.ts'

export interface Place {
  topicOf: TopicOf
  isAlone: boolean
  leads: boolean
  /** nothing stands behind it in its line */
  isLast: boolean
  isLong: boolean
}

const IS =
  /^\s*(?:is|ist|est|es|é|è|är|er|on|jest|je|е|είναι|это|це|ist|为|為|是|は|이|가|는|은|है|هو|هي|yw|ir|ni|da)(?!\p{L})/iu
export const SILENT = /^[^\p{L}\p{N}]*$/u
/** Nothing but the word itself. */
const BEGINS = /(?:^|\n|[.!?]\s)[^\p{L}\p{N}]*\p{L}+$/u
/** Whose code it is, or which: many other things have one, too, but hardly one that is the reader's. */
const OWNED =
  /(?<!\p{L})(?:your|uw|je|jouw|dein|ihr|votre|ton|tu|su|tuo|seu|teu|twój|ваш(?:ият|ата)?|твой|твоят|din|ditt|váš|tvoj|this|the following|enter|use|type|diesen|folgenden|deze|denne|denna|ce|este|questo|tento|этот)(?!\p{L})[^.!?\n]{0,30}$|(?:您的|你的|あなたの|お客様の|귀하의)[^。]{0,12}$/iu
const OWNED_BEHIND = /(?<!\p{L})(?:anda|kamu|của bạn|cua ban|dvs|tău|σας|σου|שלך|شما|आपका|आपके)(?!\p{L})/iu

/** What the words before it say: a strong word anywhere near, a weak one right beside it, and no other thing in between. */
export function announced(before: string, { strong, weak, other }: Record<keyof Marks, number>, place: Place) {
  const key = Math.max(strong, weak)
  const gap = before.slice(key)
  const isBeside = key > 0 && gap.length < 10 && SILENT.test(gap)
  const is = (said: number) => ({ said, isBeside, isStrong: strong > 0 && said >= 0.8 })
  if (key === 0 || other >= key) return is(0)
  const far = before.length - strong
  const isSameSentence = place.isAlone || place.leads || !NEXT_SENTENCE.test(before.slice(strong))
  const isNear = strong > 0 && isSameSentence
  if (isNear && (far <= 30 || (place.isAlone && far <= 300))) return is(0.9)
  if (isNear && far <= 60) return is(0.8)
  const said = weak === 0 ? 0 : byWeak(before.slice(0, weak), gap, place)
  return is(said || (isNear && far <= 120 ? 0.6 : 0))
}

/** What a word says that needs the code beside it: `said` ends with it, `gap` is what follows. */
function byWeak(said: string, gap: string, { isAlone, leads, isLast, isLong, topicOf }: Place): number {
  if (/pin\W*$/i.test(said.slice(-5)) && !mayBePin(topicOf(), leads)) return 0
  const { isEntry } = topicOf()
  const near = said.slice(-60)
  const isMeant =
    isEntry ||
    OWNED.test(near) ||
    OWNED_BEHIND.test(gap) ||
    (isLong && isAlone) ||
    (SILENT.test(gap.replace(IS, '')) && (isLong || BEGINS.test(near))) ||
    (leads && /pin$/i.test(near))
  if (isMeant && gap.length <= 30 && FEW_WORDS.test(gap)) return 0.75
  if (isMeant && isAlone && gap.length <= 120) return 0.7
  if (isEntry && leads && gap.length <= 80 && !NEXT_SENTENCE.test(gap)) return 0.7
  return isEntry && isLast && isLong && gap.length <= 60 && OWNED.test(near) ? 0.65 : 0
}

/** Addresses in India end with one. */
function mayBePin({ isOther, isEntry }: Topic, leads: boolean): boolean {
  return isEntry || (leads && !isOther)
}

const NEXT_SENTENCE = /[.!?…]\s+["'“«(]?[\p{L}\p{N}]|[。！？]/u

/** What leads over to a code in the same line. */
export const LEADS =
  /[:：=「【["“'(]\s*$|(?:^|[^\p{L}])(?:is|ist|lautet|est|es|é|è|är|er|jest|je|to|adalah|ialah|la|là|este|ay)\s*$|[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]\s*$/iu

/** Up to three words of one sentence. */
const FEW_WORDS =
  /^[^\p{L}\d]*(?:(?:[\p{L}\p{M}]+[^\p{L}\p{M}\d.;!?]+){0,3}|(?:[\p{L}\p{M}]+ ){2,5}(?:is|ist|est|es|é|è|är|er|jest|je):? )$/iu
