/** What the words before a candidate say: that a code follows, and whose. */
import { ENTERED, ENTERING } from './asking-words.ts'
import type { Marks } from './code-marks.ts'
import type { Topic, TopicOf } from './topic.ts'

export interface Place {
  topicOf: TopicOf
  isAlone: boolean
  leads: boolean
  /** what stands behind it in its line */
  rest: string
  /** that says nothing */
  isLast: boolean
  isLong: boolean
  /** it is of six digits, as most codes are */
  isSix: boolean
  isSubject: boolean
}

const is =
  "is|ist|lautet|est|es|é|è|e['’]|är|er|on|jest|je|е|је|είναι|это|це|гэта|为|為|是|は|이|가|는|은|है|हो|आहे|هو|هي|ہے|yw|ir|yra|ni|da|to|adalah|ialah|este|la|là|ay|është|dir|គឺ|ແມ່ນ|คือ|မှာ|է"
const IS = new RegExp(`^\\s*(?:${is})(?!\\p{L})`, 'iu')
export const SILENT = /^[^\p{L}\p{N}]*$/u
/** `Code 4821 of the budget` */
const OF_THING = /^ (?:of|from|has|had|will|was|wurde|hat|vom|de la|du|del|della|van de|av) /i
/** Nothing but the word itself. */
const BEGINS = /(?:^|\n|[.!?]\s)[^\p{L}\p{N}]*\p{L}+$/u
/** Whose code it is, or which: many other things have one, too, but hardly one that is the reader's. */
const OWNED =
  /(?<!\p{L})(?:your|uw|je|jouw|dein(?:e[nr]?)?|ihr(?:e[nr]?)?|votre|vos|ton|tus?|sus?|tuo|seu|teu|twój|ваш(?:ият|ата)?|твой|твоят|din|ditt|váš|vaš|tvoj|tvoja|vaša|sinu|teie|jūsu|tavs|jūsų|tavo|ваш|вашы|твој|вашиот|вашият|твій|თქვენი|ձեր|քո|сіздің|sizning|sizin|senin|таны|zure|vostre|eich|do(?= ch)|iyong|inyong|jou|तुमचा|आपला|तपाईंको|आपका|আপনার|তোমার|உங்கள்|మీ|ನಿಮ್ಮ|તમારો|ਤੁਹਾਡਾ|ඔබේ|ඔබගේ|آپ کا|የእርስዎ|this|the following|enter|use|type|diesen|folgenden|deze|denne|denna|ce|este|questo|tento|этот)(?!\p{L})[^.!?\n]{0,30}$|(?:您的|你的|あなたの|お客様の|귀하의)[^。]{0,12}$/iu
const OWNED_BEHIND =
  /(?<!\p{L})(?:anda|kamu|của bạn|cua ban|dvs|tău|σας|σου|שלך|شما|आपका|आपके|þinn|þitt|juaj|yt|yako|wako|ви|ти)(?!\p{L})/iu

/** What the words before it say: a strong word anywhere near, a weak one right beside it, and no other thing in between. */
export function announced(before: string, { strong, weak, figures, other }: Record<keyof Marks, number>, place: Place) {
  const isAsked = figures > Math.max(strong, weak) && asksFor(before, figures, place)
  const key = Math.max(strong, weak, isAsked ? figures : 0)
  const gap = before.slice(key)
  const isBeside = key > 0 && gap.length < 10 && SILENT.test(gap)
  const is = (said: number) => ({ said, isBeside, isStrong: strong > 0 && said >= 0.8 })
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

/** Is the word, or the number, that of something else? `near` ends with the word. */
function isOfOther(near: string, gap: string, { isAlone, leads, rest, isSubject, topicOf }: Place): boolean {
  if (/, ?pin(?:-?code)?\W*$/i.test(near.slice(-12))) return true
  if (/pin(?:[ -]?code)?\W*$/i.test(near.slice(-10)) && !mayBePin(topicOf(), leads)) return true
  if ((BREAKS.test(gap) && !leads && !(isAlone && /[:：]\s*$/.test(gap))) || (PREPOSED.test(gap) && !isAlone))
    return true
  if (/(?<!\p{L})(?:pin|token)$/iu.test(near) && !leads && !OWNED.test(near) && !FOR_READER.test(rest)) return true
  if (OF_THING.test(rest) && !leads && !OWNED.test(near)) return true
  return isOfUnknown(near) && !isSubject && !topicOf().isShortLived
}

/** `Kestrel code 640215`, and nothing beside it. */
function isOfBrand(near: string, gap: string, { isLast, isSix, topicOf }: Place): boolean {
  if (!isLast || !isSix) return false
  const isNamed = (SILENT.test(gap) && BRAND_CODE.test(near)) || (CODE.test(near) && BRAND.test(gap))
  return isNamed && !topicOf().isOther && !topicOf().isOrder
}

const BRAND_CODE =
  /(?:^|\n)(?!P[Ii][Nn] )\p{Lu}[\p{L}\d.]+(?: \p{Lu}[\p{L}\d.]+)?[ -](?:[Cc]ode|[Kk]od(?:e|i)?|[Kk]ód|[Кк]од|[Kk]oodi?)$/u
const CODE = /(?:^|\n)(?:code|c[óo]digo|codice|cod|codi|kod|kode|kód|код)$/iu
const BRAND = /^ \p{Lu}[\p{L}\d.]+(?: \p{Lu}[\p{L}\d.]+)? ?:? $/u

const KNOWN_BEFORE =
  /^(?:your|the|this|that|a|an|our|my|its|following|below|new|enter|enters?|entering|use|using|type|typing|with|by|and|or|is|as|own|secret|short|same|last|get|got|here|current|fresh|another|given|request|requested|confirmation|digit|numeric|le|la|un|ce|mon|ton|votre|el|su|tu|este|o|seu|il|lo|questo|tuo|suo|der|den|dem|dein|ihr|diesen|folgenden|einen|de|het|deze|je|uw|een|volgende|det|din|en|\p{L}*-digit)$/iu

/** `Transponder code`: of something that nobody knows here, and not said to be the reader's. */
function isOfUnknown(near: string): boolean {
  const word = /(?<!\p{L})([\p{Script=Latin}-]+) (?:code|pin|token)$/iu.exec(near)?.[1]
  return word !== undefined && !KNOWN_BEFORE.test(word) && !OWNED.test(near)
}

/** Addresses in India end with one. */
function mayBePin({ isOther, isEntry, isOfPlace }: Topic, leads: boolean): boolean {
  return !isOfPlace && (isEntry || (leads && !isOther))
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
/** Another clause. */
const BREAKS = /,\s*(?:\p{L}|$)/u
/** What follows a number that is to be used; pins and tokens are many things. */
const FOR_READER =
  /^[\s"')\]]*(?:[.,;!]|$|(?:to|for|is|as|expires|valid|within|zum|zur|um|ist|pour|est|para|es|é|per|è)(?!\p{L}))/iu
/** `The code for 4482` is another's. */
const PREPOSED =
  /(?:^|[^\p{L}])(?:for|at|of|from|under|since|until|every|after|before|für|von|aus|pour|para|voor|för|dla|для)\s*$/iu
