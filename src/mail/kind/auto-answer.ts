/** Is a text nothing but what programs say, and enough of it? Each thing that it says has to be one that can be said of any mail. */
import { type Greeted, withoutGreeting } from './greeting.ts'
import { type Language, languageOf, type Sign } from './sayings/languages.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

/** What a text says, and what of it a program would not say. */
export interface Heard {
  signs: ReadonlySet<Sign>
  /** words that none of it explains */
  unexplained: number
  /** speaks of what the other mail was about, asks, or goes on behind a `but` */
  takesUp: boolean
  greeted: Greeted
}

const LONGEST = 2_000
/** By then it has begun to say what it is. */
const FIRST_LOOK = 350
/** More is more than may be left over. */
const MOST_UNEXPLAINED = 16
/** Said of anything; only what is said with it counts. */
const EXPLAINS: readonly Sign[] = [
  'away',
  'access',
  'later',
  'thanks',
  'received',
  'number',
  'promise',
  'quiet',
  'automatic',
]
/** A telephone, an address, a page. */
const PLACE =
  /\S@\S|:\/\/|www\.|(?<!\d)(?!\d{1,2}\/\d{1,2}\/\d|\d{4}-\d\d-\d\d|\d{1,2} \d{1,2} \d{4}\b)\+?\d[\d /()-]{4,}\d/
const PRICE = /[€$£¥%]|\d\s?(?:eur|usd|pcs)\b/i
/** Who is away asks at most whether it is urgent. */
const ASKS_URGENCY =
  /urg[eèé]n|immediate|emergenc|assistance|need help|have (?:any )?questions|dringend|eilig|haben sie fragen|noch fragen|besoin|necesit|ayuda|bisogno|haast|spoed|bråttom|brådskande|haster|kiire|piln|naléhav|naliehav|s[úu]rn|sürgős|срочн|терміно|спешн|επείγ|acil|hitn|nujn|דחוף|عاجل|فوری|急|紧急|급|khẩn|mendesak|ด่วน/u
/** Comes back, is there again. */
const RETURNS =
  /return|back|reopen|resume|zurück|wieder|erreichbar|rückkehr|retour|revien|reviendr|réouv|rouvr|regres|v[ou]elv|volver|vuelta|reincorpor|rientr|riapert|torn|volt|terug|tillbaka|tilbage|tilbake|åter|palaan|takaisin|naasen|wrac|wróc|powr|vrac|vrát|návrat|vraća|vrača|vrnem|vissza|revin|întor|върна|връщ|επιστρ|верн|поверт|поверн|возвращ|dön|חזור|אשוב|عود|برمی|بازگشت|戻|復帰|返回|回来|回來|복귀|tagasi|atgriez|grįž|trở lại|quay lại|kembali|กลับ|लौट|itzul|weer|igen|ismét|újra|opět|снова|знову|отново|ξανά|yeniden|available|disponib/u
/** Of more words than these some say something else. */
const LONGEST_CLAUSE = 18
/** A clause of so few words may be a date. */
const DATE_WORDS = 3
const LONGEST_QUESTION = 100
const FEW = 7
/** Where a sentence says only until when. */
const SHORT = 11

/** Null when it is too long, or at a quick first look has nothing that `looksFor` would hear. */
export function hear(text: string, looksFor: (says: (sign: Sign) => boolean) => boolean): Heard | null {
  if (text.length >= LONGEST || PRICE.test(text) || asksBack(text)) return null
  const { greeted, rest } = withoutGreeting(
    text.normalize('NFC').replace(/["“”„«»]([^"“”„«»\n]{12,300})["“”„«»]/g, ' quoted '),
  )
  const start = lower(rest.slice(0, FIRST_LOOK))
  const language = languageOf(start)
  if (!looksFor((sign) => language.says(sign, start))) return null
  const signs = new Set<Sign>()
  let unexplained = 0
  let isPolite = false
  for (const sentence of sentencesOf(rest)) {
    const heard = hearSentence(sentence, language, signs.has('away'))
    if (heard.takesUp || unexplained > MOST_UNEXPLAINED) return { signs, unexplained, takesUp: true, greeted }
    for (const sign of heard.signs) signs.add(sign)
    if (heard.signs.size === 0 && isName(sentence, isPolite)) continue
    isPolite = heard.signs.has('polite')
    unexplained += heard.unexplained
  }
  return { signs, unexplained, takesUp: false, greeted }
}

/** Does it ask something, as whoever wants an answer does? Each sentence is asked again when it is read. */
function asksBack(text: string): boolean {
  for (let at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1)) {
    if (!/^\?(?:\s|$)/.test(text.slice(at, at + 2))) continue
    if (!ASKS_URGENCY.test(text.slice(Math.max(0, at - LONGEST_QUESTION), at).toLowerCase())) return true
  }
  return false
}

/** Behind that somebody is away, a few words are enough to say whom to turn to. */
function hearSentence({ words, asks }: Sentence, language: Language, isAway: boolean): Omit<Heard, 'greeted'> {
  const line = lower(words)
  const names = PLACE.test(words)
  const isShort = wordsIn(line) <= SHORT
  const asksUrgency = asks && isShort && ASKS_URGENCY.test(line)
  const takesUp = (asks && !asksUrgency) || language.says('matter', line)
  const signs = new Set<Sign>()
  if (takesUp) return { signs, unexplained: 0, takesUp }
  for (const sign of EXPLAINS) if (language.says(sign, line)) signs.add(sign)
  const said = [...signs]
  const returns = isShort && RETURNS.test(line)
  const dated = (returns || signs.has('away') || signs.has('later')) && language.says('until', line)
  if (dated) signs.add('until')
  const isUrgent = language.says('urgent', line)
  const isElsewhere = (isUrgent || names || (isAway && wordsIn(line) <= FEW)) && language.says('contact', line)
  if (isElsewhere || (isUrgent && names) || asksUrgency || (names && isShort)) {
    signs.add('contact')
    said.push('contact', 'urgent')
  }
  let unexplained = 0
  for (const clause of clausesOf(line, language.between())) {
    if (language.says('polite', clause.said)) {
      if (clause.said === line) signs.add('polite')
      continue
    }
    if (said.some((sign) => language.says(sign, clause.said))) {
      unexplained += Math.max(0, wordsIn(clause.said) - LONGEST_CLAUSE)
      continue
    }
    const count = wordsIn(clause.said)
    // a name, or where it is to be found
    if (signs.has('contact') && (count < 3 || PLACE.test(clause.said))) continue
    if (dated && (RETURNS.test(clause.said) || (count <= DATE_WORDS && language.says('until', clause.said)))) continue
    unexplained += count
    if (clause.isBut && count > 2) return { signs, unexplained, takesUp: true }
  }
  // nothing in it is known: it is said by somebody
  if (signs.size === 0 && unexplained > 2) unexplained += 3
  return { signs, unexplained, takesUp: false }
}

function clausesOf(line: string, between: RegExp): { said: string; isBut: boolean }[] {
  const clauses: { said: string; isBut: boolean }[] = []
  let start = 0
  let isBut = false
  for (const { 0: mark, 1: but, index } of line.matchAll(between)) {
    clauses.push({ said: line.slice(start, index).trim(), isBut })
    start = index + mark.length
    // it reaches to the end of its sentence, over commas
    isBut ||= but !== undefined
  }
  clauses.push({ said: line.slice(start).trim(), isBut })
  return clauses.filter(({ said }) => said !== '')
}

/** A name below a letter, or what stands with it. */
function isName({ words, isLine }: Sentence, isPolite: boolean): boolean {
  if (!isLine) return false
  const all = words.split(/\s+/)
  if (all.length > 8) return false
  if (isPolite || PLACE.test(words)) return true
  if (/[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\P{L}]/u.test(words)) return words.length <= 12
  return all.length <= 5 && all.every((word) => !/^\p{Ll}/u.test(word) || word.length <= 3)
}

/** Numbers and addresses are none; where words are not parted, two letters are one. */
function wordsIn(line: string): number {
  const unparted = line.match(/[\u0e00-\u0eff\u3040-\u30ff\u4e00-\u9fff]/g)?.length ?? 0
  const parted =
    line.match(
      /(?:^|\s)[^\s\d@]*[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Hangul}\p{Script=Devanagari}][^\s\d@]*(?=\s|$)/gu,
    )?.length ?? 0
  return parted + Math.ceil(unparted / 2)
}

function lower(words: string): string {
  // a Turkish capital İ leaves its dot behind; the full stops of dates end nothing, and nobody needs more of a long word
  return words
    .toLowerCase()
    .replaceAll('\u0307', '')
    .replace(/(?<=\d)\.(?!\d{3})/g, ' ')
    .replace(/(\S{60})\S+/g, '$1')
}
