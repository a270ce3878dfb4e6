/** The names of months in the languages in which mailers write them, by how they begin: lower-case, without accents. */

/** What two languages call two months by is not there (`SHARED`). */
const MONTHS = [
  // Latin, Cyrillic, Greek, Hebrew, Arabic, Georgian, Armenian, Chinese
  'jan|jaan|xan|yan|gen|ene|ian|sty|led(?:en|na|$)|sij|oca|tamm|saus|urt|янв|яну|јан|січ|студз|сту$|қаң|ιαν|ינו|يناير|ژان|იან|հնվ|հունվ|一月',
  'feb|fev|peb|uno(?:r|$)|lut|velj|sub(?:at|$)|helm|veeb|vas|shk|ots|фев|феб|лют|ақп|φεβ|פבר|فبراير|فور|თებ|փտվ|փետ|二月',
  'mar(?!ras)|maart|mrz|mrt|bre(?:z|$)|ozu|maal|kov|mac$|мар|бер|сак|нау|μαρ|מרץ|מרס|مارس|მარ|մրտ|մար|三月',
  'apr|avr|abr|api|dub|kwi|trav|tra$|nis|huht|bal|pri|апр|кві|кра|сәу|απρ|אפר|ابريل|اوریل|აპრ|ապր|四月',
  'may|mai|maj|mag|mei|kve|svi|touk|geg|маи|мая|мај|тра|мам|μαι|מאי|مايو|مه$|მაი|մյս|մայ|五月',
  'jun|xun|juin|giu|iun|iyun|iyn|hun|juun|czer|cze$|cvn|cerven$|cervna|lipan|lipnj|haz|kes|birz|qer|eka|июн|јун|юни|чер|чэр|мау|ιουν|יונ|يونيو|ژوين|ივნ|հնս|հունիս|六月',
  'jul|xul|juil|lug|iul|iyul|iyl|hul|juul|cvc|cervenc|cervenec|lipi|lipc|srpan|srpnj|tem|hein|liep|kor|uzt|июл|јул|юли|лип|ліп|шіл|ιουλ|יול|يوليو|ژويی|ივლ|հլս|հուլ|七月',
  'aug|avg|avq|aou|ago|agu|ag$|ogo|srpen|srpna|sie|kol|elo|rugp|gus|abu|авг|сер|жні|там|αυγ|אוג|اغسطس|اوت|აგვ|օգս|օգո|八月',
  'sep|set|sen|szep|zar|wrz|ruj|eyl|syys|rugs|sht|ira|сен|сеп|вер|қыр|σεπ|ספט|سبتمبر|سپت|სექ|սեպ|九月',
  'oct|okt|out|ott|rij|paz|eki|loka|spal|tet|urr|окт|жов|кас|қаз|οκτ|אוק|اكتوبر|اکت|ოქტ|հոկ|十月',
  'nov|noi|noe|noy|nob|kas|marras|lapkr|stu(?:d|$)|listopadu|nen|aza|ноя|ное|нов|лис|ліс|қар|νοε|נוב|نوفمبر|نوا|ნოე|նոյ|十一月',
  'dec|dez|dek|dic|des|dis|det|prosin|pro$|gru|ara|joul|dhj|abe|дек|дец|гру|сне|жел|δεκ|דצמ|ديسمبر|دسا|დეკ|դեկ|十二月',
].map((names) => new RegExp(`^(?:${names})`))
const NUMBERED = /^(?:th(?:an)?g\.? ?)?(\d{1,2})[月월]?$/i

/** 0 is January; -1: none, or more than one. `name`: without accents. */
export function monthOf(name: string): number {
  const number = NUMBERED.exec(name)?.[1]
  if (number !== undefined) return Number(number) <= 12 ? Number(number) - 1 : -1
  // in Hebrew "of" is a letter in front of it
  const small = name.toLowerCase().replace(/^ב(?=.{3})/, '')
  const first = MONTHS.findIndex((names) => names.test(small))
  return MONTHS.findLastIndex((names) => names.test(small)) === first ? first : -1
}

/** June and July, July and August, October and November, in Croatian and in Polish or Czech: the first of each. */
const SHARED: readonly (readonly [names: RegExp, month: number])[] = [
  [/^lip$/, 5],
  [/^srp$/, 6],
  [/^(?:lis|listopada?)$/, 9],
]
/** In these languages, from Sunday on. */
const WEEKDAYS = [/^n/, /^po/, /^(?:ut|wt)/, /^s[rt]/, /^c/, /^p[aeit]/, /^s[ou]/]

/** Such a month, by the weekday of its date; -1 where that does not tell. */
export function sharedMonth(name: string, date: { weekday: string; day: number; year: number }): number {
  const first = SHARED.find(([names]) => names.test(name.toLowerCase()))?.[1]
  const weekday = WEEKDAYS.findIndex((names) => names.test(date.weekday.toLowerCase()))
  if (first === undefined || weekday === -1) return -1
  const isOn = (month: number) => new Date(Date.UTC(date.year, month, date.day)).getUTCDay() === weekday
  return isOn(first) ? first : isOn(first + 1) ? first + 1 : -1
}
