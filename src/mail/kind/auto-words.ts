/** An answer that nobody wrote just now, by its words alone: several things that programs say, and nothing else. */
import { speaksOfAnswers } from './about-answers.ts'
import { hear, OF_MAIL, takesUpOurs } from './auto-answer.ts'
import { declaresItself } from './declared.ts'
import { withoutGreeting } from './greeting.ts'
import { answersSubject } from './news.ts'
import type { Sign } from './sayings/languages.ts'

/** What is known of the mail beside its words. */
export interface Around {
  /** it answers another one */
  answers: boolean
  /** its subject says that a program wrote it */
  isNamed: boolean
  /** it comes from an address such as support@ or noreply@ */
  isDesk: boolean
  subject: string
}

/** How many words may be left over, by how many things are said. */
const LEFT_OVER = [0, 1, 3, 8, 12]
/** Who says no more than thanks, and at what hour somebody will call, has arranged it. */
const CALLS =
  /(?:call|ring|phone|ruf|chiam|telefon|llam|appel|lig|bel|обади|звон|телеф|zadzwon|zavol|nazva|poklic|hív|soit|helist|zvan|skamb)\p{L}*[^.!?\n]{0,30} (?:at|um|alle|в|о|об|à|a las|às|om|kl\.?|klo|o|ob|v) (?:\d{1,2}(?!\d)|one|two|three|four|five|six|noon|eins|zwei|drei|vier|fünf|sechs|due|tre|quattro|cinque|дв|три|четир|чотир|четыр|п[еʼ'я]т)/iu
/** A day that whoever writes has in mind; programs are set up for longer. */
const SOON =
  /(?<![\p{L}\d])(?:today|tonight|tomorrow|this (?:evening|afternoon)|heute|morgen|demain|ce soir|cet après-midi|aujourd'hui|hoy|mañana|esta (?:tarde|noche)|oggi|domani|stasera|hoje|amanhã|vandaag|vanavond|idag|imorgon|i (?:dag|morgen|morgon|kveld|aften|kväll)|tänään|huomenna|dziś|dzisiaj|jutro|dnes|zítra|zajtra|danas|sutra|ma este|holnap|astăzi|mâine|сегодня|завтра|сьогодні|днес|утре|σήμερα|αύριο|bugün|yarın|היום|מחר|اليوم|غدا)(?![\p{L}\d])|今天|明天|今日|明日|오늘|내일/iu
const ILL =
  /(?<!\p{L})(?:ill|sick|unwell|krank|malade|enferm|malat|doente|ziek|sjuk|syg|syk|chor[ya]|nemocn|bolest|beteg|болен|больн|хвор|άρρωστ|hasta(?:y|l[aı]))/iu
/** Who comes out of these within hours tells somebody. */
const MEETS =
  /in (?:a |an |the )?(?:meeting|call|workshop)(?!s)|on (?:a |the )(?:train|plane|bus|phone|call)|besprechung|sitzung(?!s)|im (?:zug|termin|meeting|auto|gespräch)|en réunion|dans le train|en (?:una |la )?reunión|en el tren|in riunione|in treno|em (?:uma )?reunião|no comboio|no trem|vergadering|in (?:de|een) (?:trein|meeting|overleg)|i (?:ett |et )?m[öø](?:te|de)(?!\p{L})|på t(?:åget|oget)|kokouksessa|palaverissa|junassa|koosolekul|na (?:spotkaniu|poradě|schůzce|jednání|porade|stretnutí|sastanku|sestanku)|w pociągu|ve vlaku|vo vlaku|megbeszélésen|értekezleten|vonaton|în ședință|în tren|toplantıday|toplantıdad|trendey|на (?:совещании|встрече|созвоне|нараді|зустрічі|среща)|в поезде|у потязі|во влака|σε σύσκεψη|σε (?:ραντεβού|meeting)|στο τρένο|בישיבה|בפגישה|ברכבת|في اجتماع|在?(?:开会|開會)|会議(?:中|です)|회의 ?중/u
/** So much is enough for a person to say until which weekday; programs name a date, or say more. */
const A_LINE = 80
/** What a program says beside that somebody is away, and a colleague in a line does not. */
const BESIDE: readonly Sign[] = ['thanks', 'contact', 'access', 'quiet']
const ABSENCE: readonly Sign[] = ['until', 'contact', 'later', 'access', 'thanks', 'quiet']
const DESK: readonly Sign[] = ['received', 'promise', 'number', 'quiet', 'thanks', 'contact']
/** Programs that know whom they answer say one of these. */
const PROGRAMS: readonly Sign[] = ['number', 'quiet', 'automatic']

export function answersByItself(words: string, around: Around): boolean {
  if (saysEnough(words, around) && !speaksOfAnswers(words)) return true
  return declaresItself(words, around)
}

/** A letter to somebody, by name, about such answers, or one below the word that its author is away: its subject is no program's. */
export function isLetterBelow(words: string, { isProgram }: { isProgram?: boolean }): boolean {
  if (isProgram !== true && takesUpOurs(words)) return true
  const { greeted } = withoutGreeting(words)
  return (greeted === 'name' || greeted === 'colleagues') && speaksOfAnswers(words)
}

function saysEnough(words: string, { answers, isNamed, isDesk, subject }: Around): boolean {
  const heard = hear(
    words,
    isNamed ? '' : subject,
    // who answers nothing has to say more than one thing
    (says, titled) =>
      isNamed ||
      says('received') ||
      says('number') ||
      (says('thanks') && (says('promise') || says('away'))) ||
      ((answers || isDesk) && (says('away') || says('closed') || says('automatic'))) ||
      ((titled('away') || titled('closed')) && (says('away') || says('closed') || says('access'))),
  )
  if (heard === null || heard.takesUp) return false
  const { signs, unexplained, greeted } = heard
  if (signs.has('automatic') && (isNamed || (answers && !heard.tells()))) return true
  const count = (of: readonly Sign[]) => of.filter((sign) => signs.has(sign)).length
  const fits = (said: number) => unexplained <= (LEFT_OVER[Math.min(said, 4)] ?? 0) + (isNamed ? 4 : 0)
  if (greeted === 'colleagues' || (greeted === 'name' && signs.has('away'))) return false
  if (greeted === 'name' && !PROGRAMS.some((sign) => signs.has(sign)) && !isNamed && !isDesk) return false
  if (isNamed) {
    const isAway = signs.has('away') || (signs.has('until') && signs.has('contact'))
    if (isAway && fits(count(ABSENCE))) return true
    return (signs.has('received') || signs.has('later')) && fits(count(DESK))
  }
  const said = count(ABSENCE)
  const isSoon = SOON.test(words) && count(PROGRAMS) === 0
  if (signs.has('away') && (isSoon || ILL.test(words) || MEETS.test(words.toLowerCase())) && count(BESIDE) === 0)
    return false
  const isProgram = count(PROGRAMS) > 0
  if (signs.has('away') && !isProgram && (heard.says('turns') || (!heard.names && heard.says('takes')))) return false
  const isLine = !/\d/.test(words) && words.length < A_LINE
  if (signs.has('away') && said === 1 && signs.has('until') && isLine && !isProgram) return false
  const isTitled = () => heard.titled('away') || heard.titled('closed')
  const isOfMail = () => answersSubject(subject) || OF_MAIL.some((sign) => signs.has(sign))
  if (signs.has('away') && said > 0 && fits(said))
    if (answers || (said > 1 && (signs.has('thanks') || (isTitled() && isOfMail())))) return true
  const promised = count(DESK) + Number(isDesk)
  if (!(signs.has('promise') || signs.has('quiet') || (signs.has('number') && signs.has('received')))) return false
  if (promised < (answers ? 2 : 3) || !(answers || signs.has('received') || signs.has('promise'))) return false
  if (CALLS.test(words) || (isSoon && !isDesk)) return false
  if (!isProgram && heard.says('own')) return false
  if (signs.has('received') || signs.has('number')) return fits(promised)
  return signs.has('thanks') && signs.has('promise') && unexplained < 3
}
