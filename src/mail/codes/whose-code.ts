/** Whose code a word means, and of what: the reader's, a brand's, or that of another thing. */
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

/** Nothing that says anything. */
export const SILENT = /^[^\p{L}\p{N}]*$/u
/** Whose code it is, or which: many other things have one, too, but hardly one that is the reader's. */
export const OWNED =
  /(?<!\p{L})(?:your|uw|je|jouw|dein(?:e[nr]?)?|ihr(?:e[nr]?)?|votre|vos|ton|tus?|sus?|tuo|seu|teu|twój|ваш(?:ият|ата)?|твой|твоят|din|ditt|váš|vaš|tvoj|tvoja|vaša|sinu|teie|jūsu|tavs|jūsų|tavo|ваш|вашы|твој|вашиот|вашият|твій|თქვენი|ձեր|քո|сіздің|sizning|sizin|senin|таны|zure|vostre|eich|do(?= ch)|iyong|inyong|jou|तुमचा|आपला|तपाईंको|आपका|আপনার|তোমার|உங்கள்|మీ|ನಿಮ್ಮ|તમારો|ਤੁਹਾਡਾ|ඔබේ|ඔබගේ|آپ کا|የእርስዎ|this|the following|enter|use|type|diesen|folgenden|deze|denne|denna|ce|este|questo|tento|этот)(?!\p{L})[^.!?\n]{0,30}$|(?:您的|你的|あなたの|お客様の|귀하의)[^。]{0,12}$/iu
/** `Code 4821 of the budget` */
const OF_THING = /^ (?:of|from|has|had|will|was|wurde|hat|vom|de la|du|del|della|van de|av) /i
/** Another clause. */
export const BREAKS = /,\s*(?:\p{L}|$)/u
/** What follows a number that is to be used; pins and tokens are many things. */
const FOR_READER =
  /^[\s"')\]]*(?:[.,;!]|$|(?:to|for|is|as|expires|valid|within|zum|zur|um|ist|pour|est|para|es|é|per|è)(?!\p{L}))/iu
/** `The code for 4482` is another's. */
const PREPOSED =
  /(?:^|[^\p{L}])(?:for|at|of|from|under|since|until|every|after|before|für|von|aus|pour|para|voor|för|dla|для)\s*$/iu

/** Is the word, or the number, that of something else? `near` ends with the word. */
export function isOfOther(near: string, gap: string, { isAlone, leads, rest, isSubject, topicOf }: Place): boolean {
  if (/, ?pin(?:-?code)?\W*$/i.test(near.slice(-12))) return true
  if (/pin(?:[ -]?code)?\W*$/i.test(near.slice(-10)) && !mayBePin(topicOf(), leads)) return true
  if ((BREAKS.test(gap) && !leads && !(isAlone && leadsTo(gap, topicOf))) || (PREPOSED.test(gap) && !isAlone))
    return true
  if (/(?<!\p{L})(?:pin|token)$/iu.test(near) && !leads && !OWNED.test(near) && !FOR_READER.test(rest)) return true
  if (OF_THING.test(rest) && !leads && !OWNED.test(near)) return true
  return isOfUnknown(near, topicOf) && !isSubject && !topicOf().isShortLived
}

/** `Kestrel code 640215`, and nothing beside it. */
export function isOfBrand(near: string, gap: string, { isLast, isSix, topicOf }: Place): boolean {
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
function isOfUnknown(near: string, topicOf: TopicOf): boolean {
  const word = /(?<!\p{L})([\p{Script=Latin}-]+) (?:code|pin|token)$/iu.exec(near)?.[1]
  if (word === undefined || KNOWN_BEFORE.test(word) || OWNED.test(near)) return false
  return !(BRAND_WITHIN.test(near) && topicOf().isEntry)
}

/** `Here is the Harbour Guard code` */
const BRAND_WITHIN = /\p{Ll} \p{Lu}\p{Ll}[\p{L}\d]*(?: \p{Lu}[\p{L}\d]+)? (?:code|pin|token)$/u

/** Does a whole clause lead to what stands beneath it? */
function leadsTo(gap: string, topicOf: TopicOf): boolean {
  return /[:：]\s*$/.test(gap) || (/[.。]\s*$/.test(gap) && topicOf().isEntry)
}

/** Addresses in India end with one. */
function mayBePin({ isOther, isEntry, isOfPlace }: Topic, leads: boolean): boolean {
  return !isOfPlace && (isEntry || (leads && !isOther))
}
