/** What the words before a candidate say: that a code follows, and whose. */
import { ENTERED, ENTERING } from './asking-words.ts'
import type { Marks } from './code-marks.ts'
import { BREAKS, isOfBrand, isOfOther, OWNED, type Place, SILENT } from './whose-code.ts'

const is =
  "is|ist|lautet|est|es|é|è|e['’]|är|er|on|jest|je|е|је|είναι|это|це|гэта|为|為|是|は|이|가|는|은|है|हो|आहे|هو|هي|ہے|yw|ir|yra|ni|da|to|adalah|ialah|este|la|là|ay|është|dir|គឺ|ແມ່ນ|คือ|မှာ|է"
const IS = new RegExp(`^\\s*(?:${is})(?!\\p{L})`, 'iu')
const OWNED_BEHIND =
  /(?<!\p{L})(?:anda|kamu|của bạn|cua ban|dvs|tău|σας|σου|שלך|شما|الخاص بك|आपका|आपके|þinn|þitt|juaj|yt|yako|wako|ви|ти)(?!\p{L})/iu
/** Nothing but the word itself. */
const BEGINS = /(?:^|\n|[.!?]\s)[^\p{L}\p{N}]*\p{L}+$/u
/** What the words before it say: a strong word anywhere near, a weak one right beside it, and no other thing in between. */
export function announced(before: string, { strong, weak, figures, other }: Record<keyof Marks, number>, place: Place) {
  const isAsked = figures > Math.max(strong, weak) && asksFor(before, figures, place)
  const key = Math.max(strong, weak, isAsked ? figures : 0)
  const gap = before.slice(key)
  const isBeside = key > 0 && gap.length < 10 && SILENT.test(gap)
  const isLed = key > 0 && leadsTo(gap, place)
  const isDirect = key > 0 && leadsRightTo(gap, place)
  const is = (said: number) => ({ said, isBeside, isLed, isDirect, isStrong: strong > 0 && said >= 0.8 })
  if (key === 0 || other >= key) return is(0)
  const far = before.length - strong
  const isSameSentence = place.isAlone || place.leads || !NEXT_SENTENCE.test(before.slice(strong))
  const isNear = strong > 0 && isSameSentence
  if (isNear && (far <= 30 || (place.isAlone && far <= 300))) return is(0.9)
  if (isNear && far <= 60) return is(0.8)
  if (isNear && place.leads && far <= 120) return is(0.75)
  if (isAsked) return is(byFigures(gap, place))
  const said = weak === 0 ? 0 : byWeak(before.slice(0, weak), gap, place)
  return is(said || (isNear && far <= 120 ? 0.6 : 0))
}

/** Is nothing between the word and the code but what leads from one to the other? */
function leadsTo(gap: string, { leads }: Place): boolean {
  if (NEXT_SENTENCE.test(gap)) return false
  return SILENT.test(gap) || (gap.includes('\n') ? /[:：]\s*$/.test(gap) : leads)
}

function leadsRightTo(gap: string, { isAlone }: Place): boolean {
  if (isAlone && BELOW.test(gap)) return true
  return DIRECT.test(gap.replace(OWNED_BEHIND, ' ')) && !TO_ADDRESS.test(gap)
}

/** `code: `, `code is `, `code for Kestrel is: `, `code (10 minutes): `, with no verb that may be of another number: `code was sent to: ` */
const DIRECT = new RegExp(
  `^\\s*(?:(?:for|zum|zur|für|bei|pour|chez|para|per|voor|för|til|till|dla|do|для)(?: [\\p{L}\\d.&-]+){1,4}(?=[ :：]))?(?: ?\\([^()\\n]{1,60}\\))?\\s*(?:${is}|ein|in|inn)?(?!\\p{L})[^\\p{L}\\p{N}]*$`,
  'iu',
)
/** `code is shown below.` */
const BELOW =
  /^[^.!?\n]{0,30}(?<!\p{L})(?:below|underneath|unten|darunter|nachfolgend|ci-dessous|abajo|a continuación|di seguito|qui sotto|abaixo|a seguir|hieronder|onderstaand|nedan|nedenfor|poniżej|níže|nižšie|ниже|нижче|alább|mai jos|aşağıda\p{L}*|di bawah(?: ini)?|dưới đây|alla|παρακάτω)[^.!?\n]{0,12}[.:]?\s*\n\s*$/iu
const TO_ADDRESS = /(?<!\p{L})(?:to|an|à|al?|naar|till|til|na|на)\P{L}*$/iu

/** Are the figures to be entered, by the sentence in which `at` ends their word? Those of a letter are to be read. */
function asksFor(before: string, at: number, { rest, isAlone, topicOf }: Place): boolean {
  const start =
    before
      .slice(Math.max(0, at - 100), at)
      .split(SENTENCE)
      .at(-1) ?? ''
  const end = `${before.slice(at)} ${rest.slice(0, 60)}`.split(SENTENCE, 1)[0] ?? ''
  if (ENTERING.test(start) || ENTERED.test(end)) return topicOf().isEntry
  return isAlone && OWNED.test(start) && topicOf().isEntry
}

const SENTENCE = /[.!?]\s|。/u

function byFigures(gap: string, { isAlone, leads }: Place): number {
  if (gap.length <= 30 && FEW_WORDS.test(gap) && !BREAKS.test(gap)) return 0.75
  if (leads && gap.length <= 60 && !NEXT_SENTENCE.test(gap)) return 0.7
  return isAlone && gap.length <= 120 ? 0.7 : 0
}

/** What a word says that needs the code beside it: `said` ends with it, `gap` is what follows. */
function byWeak(said: string, gap: string, place: Place): number {
  const { isAlone, leads, isLast, isLong, topicOf } = place
  const near = said.slice(-60)
  if (isOfBrand(near, gap, place)) return 0.65
  if (isOfOther(near, gap, place)) return 0
  const isEntry = topicOf().isEntry || (leads && ENTERING.test(near))
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

const NEXT_SENTENCE = /[.!?…]\s+["'“«(]?[\p{L}\p{N}]|[。！？]/u

/** What leads over to a code in the same line. */
export const LEADS = new RegExp(
  `[:：=「【["“'(՝]\\s*$|(?:^|[^\\p{L}])(?:${is})\\s*$|[\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Khmer}\\p{Script=Lao}\\p{Script=Myanmar}]\\p{M}*\\s*$`,
  'iu',
)

/** Up to three words of one sentence, or more that end with `is`. */
const FEW_WORDS = new RegExp(
  `^[^\\p{L}\\d]*(?:(?:[\\p{L}\\p{M}]+[^\\p{L}\\p{M}\\d.;!?]+){0,3}|(?:[\\p{L}\\p{M}]+ ){2,5}(?:${is}):? )$`,
  'iu',
)
