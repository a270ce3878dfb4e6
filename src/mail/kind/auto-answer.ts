/** Is a text nothing but what programs say, and enough of it? Each thing that it says has to be one that can be said of any mail. */
import { clausesOf, isName, lower, wordsIn } from './clauses.ts'
import { type Greeted, withoutGreeting } from './greeting.ts'
import { isAbout, isNews, ownSubject, topicsOf } from './news.ts'
import { type Language, languageOf, type Sign } from './sayings/languages.ts'
import { PLACE, type Sentence, sentencesOf, withShortWords } from './sentences.ts'

/** What of it a house says, and its shop window does not. */
export const OF_MAIL: readonly Sign[] = ['later', 'access', 'quiet']

/** What a text says, and what of it a program would not say. */
export interface Heard {
  signs: ReadonlySet<Sign>
  /** words that none of it explains */
  unexplained: number
  /** speaks of what the other mail was about, asks, or goes on behind a `but` */
  takesUp: boolean
  /** of something that was done, or of a day, in a sentence that says nothing else known? */
  tells: () => boolean
  greeted: Greeted
  /** a telephone, an address or a page, above its end */
  names: boolean
  /** of the words of a person, which are looked for last */
  says: (sign: Sign) => boolean
  /** of what its subject says in front of ours */
  titled: (sign: Sign) => boolean
}

const LONGEST = 1_200
/** Of the words that a program puts in front of our subject. */
const LONGEST_SUBJECT = 60
const LONGEST_WITH_DISCLAIMER = 3_000
/** Who asks something asks it by then. */
const LONGEST_LETTER = 20_000
/** By then it has begun to say what it is. */
const FIRST_LOOK = 400
/** More is more than may be left over. */
const MOST_UNEXPLAINED = 16
/** Said of anything; only what is said with it counts. */
const EXPLAINS: readonly Sign[] = [
  'away',
  'closed',
  'access',
  'later',
  'thanks',
  'received',
  'number',
  'promise',
  'quiet',
  'unanswered',
  'automatic',
]
export const PRICE = /[€$£¥%]|\d\s?(?:eur|usd|pcs)\b/i
/** Who is away asks at most whether it is urgent. */
const ASKS_URGENCY =
  /urg[eèé]n|immediate|emergenc|assistance|need help|have (?:any )?questions|dringend|eilig|haben sie fragen|noch fragen|besoin|necesit|ayuda|bisogno|haast|spoed|bråttom|brådskande|haster|kiire|piln|naléhav|naliehav|s[úu]rn|sürgős|срочн|терміно|спешн|επείγ|acil|hitn|nujn|דחוף|عاجل|فوری|急|紧急|급|khẩn|mendesak|ด่วน/u
/** Comes back, is there again. */
const RETURNS =
  /return|back|reopen|resume|zurück|wieder|erreichbar|rückkehr|retour|revien|reviendr|réouv|rouvr|regres|v[ou]elv|volver|(?<!de)volvemos|vuelta|reincorpor|rientr|riapert|riapri|torn|volt|terug|tillbaka|tilbage|tilbake|åter|palaan|takaisin|naasen|wrac|wróc|powr|vrac|vrát|návrat|vraća|vrača|vrnem|vissza|revin|întor|върна|връщ|επιστρ|верн|поверт|поверн|возвращ|dön|חזור|אשוב|عود|برمی|بازگشت|戻|復帰|返回|回来|回來|복귀|tagasi|atgriez|grįž|trở lại|quay lại|kembali|กลับ|लौट|itzul|weer|igen|ismét|újra|opět|снова|знову|отново|ξανά|yeniden|available|disponib/u
/** Of more words than these some say something else. */
const LONGEST_CLAUSE = 18
const LONGEST_POLITE = 9
/** A clause of so few words may be a date. */
const DATE_WORDS = 3
const LONGEST_QUESTION = 100
/** How long an answer takes, behind that it will come. */
const LASTS =
  /(?<![\p{L}-])(?:days?|hours?|weeks?|tage?[sn]?|stunden?|wochen?|jours?|heures?|semaines?|d[ií]as?|horas?|(?<!fi[mn] de )semanas?|giorn[oi]|ore|(?<!fine )settiman[ae]|dag(?:en|e|ar)?|uur|uren|weken|vecka|veckor|uger?|uker?|tim(?:mar|er|e|me)|dygn|døgn|dni|dzień|dnia|dnev\p{L}*|dana?|dn[eíyůu]|hod[ií]n\p{L}*|týdn\p{L}*|nap\p{L}{0,4}|óra|órán|zile?|д[ен]н\p{L}*|сут\p{L}*|доб\p{L}{1,3}|час\p{L}{0,3}|годин\p{L}*|седмиц\p{L}*|недел\p{L}*|tydz\p{L}*|tygodni\p{L}*|gün\p{L}*|saat\p{L}*|hafta\p{L}*|päiv\p{L}*|tun[nt]\p{L}*|vuorok\p{L}*|päeva\p{L}*|tööpäev\p{L}*|nädal\p{L}*|diena\p{L}*|dien\p{L}*|stund\p{L}*|valand\p{L}*|ημέρ\p{L}*|ώρ\p{L}*|יום|ימי\p{L}*|שעות|يوم|أيام|ساع\p{L}*|روز|hari|jam|ngày|giờ)(?!\p{L}|-?end)|วัน|ชั่วโมง|दिन|घंट|[日天]内|時間以内|小[时時]|工作[日天]|営業日|시간 이내|일 이내/u
const FEW_LASTING = 6
/** The words of another mail, or of a program that is spoken of. */
const QUOTED = /["“”„«»]([^"“”„«»\n]{12,300})["“”„«»]/g
const FEW = 5
/** Below a name, what is in front of a telephone. */
const FEW_WITH_PLACE = 2
/** Where a sentence says only until when. */
const SHORT = 11

/** Null when it is too long, or at a quick first look has nothing that `looksFor` would hear. */
export function hear(
  text: string,
  subject: string,
  looksFor: (says: (sign: Sign) => boolean, titled: (sign: Sign) => boolean) => boolean,
): Heard | null {
  if (text.length >= LONGEST && (text.length >= LONGEST_WITH_DISCLAIMER || !DISCLAIMER.test(text))) return null
  if (asksBack(text)) return null
  const start = lower(text.slice(0, FIRST_LOOK).normalize('NFC'))
  const language = languageOf(start)
  const titled = (sign: Sign) => {
    const title = ownSubject(subject)
    return title.length < LONGEST_SUBJECT && language.says(sign, lower(title))
  }
  if (!looksFor((sign) => language.says(sign, start), titled) || PRICE.test(text)) return null
  const { greeted, rest } = withoutGreeting(text.normalize('NFC').replace(QUOTED, ' quoted '))
  const signs = new Set<Sign>()
  let unexplained = 0
  let isPolite = false
  let names = false
  let hasEnded = false
  const lines: string[] = []
  const says = (sign: Sign) => lines.some((line) => language.says(sign, line))
  const unknown: string[] = []
  const tells = () => {
    const topics = topicsOf(subject)
    return unknown.some((line) => isNews(line) || isAbout(line, topics))
  }
  const said = withoutDisclaimer(withShortWords(rest))
  if (said.length >= LONGEST) return null
  for (const sentence of sentencesOf(said)) {
    const heard = hearSentence(sentence, language, signs.has('away'))
    if (heard.takesUp || unexplained > MOST_UNEXPLAINED)
      return { signs, unexplained, takesUp: true, tells, greeted, names, says, titled }
    for (const sign of heard.signs) signs.add(sign)
    if (heard.signs.size === 0 && isName(sentence, isPolite)) continue
    isPolite = heard.signs.has('polite')
    hasEnded ||= isPolite && sentence.isLine && lines.length > 0
    unexplained += heard.unexplained
    const line = lower(sentence.words)
    lines.push(line)
    names ||= !hasEnded && PLACE.test(sentence.words) && !(sentence.isLine && wordsIn(line) <= FEW_WITH_PLACE)
    if (heard.signs.size === 0) unknown.push(line)
  }
  if (signs.has('closed') && signs.has('until') && OF_MAIL.some((sign) => signs.has(sign)) && !says('own'))
    signs.add('away')
  if (signs.has('access') && titled('away')) signs.add('away')
  return { signs, unexplained, takesUp: false, tells, greeted, names, says, titled }
}

/** What lawyers put below all mail, and what asks not to print it. */
const DISCLAIMER =
  /confidential|privileged|intended recipient|(?:consider|think of) the environment|vertraulich|rechtlich geschützt|umwelt|confidentiel|destinataire|confidencial|destinatari|riservat|vertrouwelijk|konfidentiell|fortrolig|konfidensiell|luottamuksel|poufn|důvěrn|dôvern|bizalmas|confidențial|поверител|конфиденц|конфіденц|εμπιστευτικ|gizli|סודי|سري|محرمانه|機密|保密|기밀/i

/** The paragraphs above the first of these. */
function withoutDisclaimer(text: string): string {
  const paragraphs = text.split(/\n[ \t]*\n/)
  const at = paragraphs.findIndex((paragraph, index) => index > 0 && DISCLAIMER.test(paragraph))
  return at < 0 ? text : paragraphs.slice(0, at).join('\n\n')
}

/** Does a text take up what the other mail was about, or ask? */
export function takesUpOurs(text: string): boolean {
  const asked = text.slice(0, LONGEST_LETTER).replace(HEADING, '$1')
  return asksBack(asked) || hear(asked, '', () => true)?.takesUp === true
}

/** `Questions? Ask Jo at jo@example.net`: whoever has some is told where to turn. */
const HEADING = new RegExp(
  `((?:^|[.!?\\n])\\s*)\\S{1,40}(?: \\S{1,40}){0,2}\\?[ \\t]+(?=[^?\\n]{0,80}(?:${PLACE.source}))`,
  'g',
)

/** Does it ask something, as whoever wants an answer does? Each sentence is asked again when it is read. */
function asksBack(text: string): boolean {
  for (let at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1)) {
    if (!/^\?(?:\s|$)/.test(text.slice(at, at + 2))) continue
    if (!ASKS_URGENCY.test(text.slice(Math.max(0, at - LONGEST_QUESTION), at).toLowerCase())) return true
  }
  return false
}

/** `jo@example.net` is no Danish yes. */
function withoutAddresses(line: string): string {
  return line.includes('@') ? line.replace(/\S{1,64}@\S+/g, ' ') : line
}

/** Behind that somebody is away, a few words are enough to say whom to turn to. */
export function hearSentence(
  { words, asks }: Sentence,
  language: Language,
  isAway: boolean,
): Pick<Heard, 'signs' | 'unexplained' | 'takesUp'> {
  const line = lower(words)
  const names = PLACE.test(words)
  const isShort = wordsIn(line) <= SHORT
  const asksUrgency = asks && isShort && ASKS_URGENCY.test(line)
  const takesUp = (asks && !asksUrgency) || language.says('matter', withoutAddresses(line))
  const signs = new Set<Sign>()
  if (takesUp) return { signs, unexplained: 0, takesUp }
  for (const sign of EXPLAINS) if (language.says(sign, line)) signs.add(sign)
  const said = [...signs]
  const returns = isShort && RETURNS.test(line)
  const dated =
    (returns || signs.has('away') || signs.has('closed') || signs.has('later')) && language.says('until', line)
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
      unexplained += Math.max(0, wordsIn(clause.said) - LONGEST_POLITE)
      continue
    }
    if (said.some((sign) => language.says(sign, clause.said))) {
      unexplained += Math.max(0, wordsIn(clause.said) - LONGEST_CLAUSE)
      continue
    }
    const count = wordsIn(clause.said)
    // a name, or where it is to be found
    if (signs.has('contact') && (count < 3 || PLACE.test(clause.said))) continue
    if (
      dated &&
      (RETURNS.test(clause.said) ||
        (count <= DATE_WORDS && (/\d/.test(clause.said) || language.says('until', clause.said))))
    )
      continue
    const isPromised = signs.has('promise') || signs.has('later')
    if (isPromised && count <= FEW_LASTING && !clause.isBut && LASTS.test(clause.said)) continue
    unexplained += count
    if (clause.isBut && count > 2) return { signs, unexplained, takesUp: true }
  }
  // nothing in it is known: it is said by somebody
  if (signs.size === 0 && unexplained > 2) unexplained += 3
  return { signs, unexplained, takesUp: false }
}
