/** The names of months in the languages in which mailers write them, by how they begin: lower-case, without accents. */

/**
 * What two languages call two months by is not there: `listopad` (October in Croatian, November in Polish), `lip` (June and July), `srp`
 * (July and August).
 */
const MONTHS = [
  // Latin, Cyrillic, Greek, Hebrew, Arabic, Chinese
  'jan|xan|gen|ene|ian|jaan|sty|led(?:en|na|$)|sij|oca|tamm|saus|янв|јан|січ|студз|ιαν|ינו|يناير|一月',
  'feb|fev|uno(?:r|$)|lut|velj|sub(?:at|$)|helm|veeb|vas|shk|фев|лют|φεβ|פבר|فبراير|二月',
  'mar(?!ras)|mrz|mrt|maart|bre(?:z|$)|ozu|maal|kov|mac$|мар|бер|сак|μαρ|מרץ|מרס|مارس|三月',
  'apr|avr|abr|dub|kwi|trav|tra$|nis|huht|bal|pri|апр|кві|крас|απρ|אפר|ابريل|四月',
  'may|mai|maj|mag|mei|kve|svi|touk|geg|маи|мая|мај|тра|μαι|מאי|مايو|五月',
  'jun|xun|juin|giu|iun|juun|czer|cze$|cvn|cerven$|cervna|lipan|lipnj|haz|kes|birz|qer|июн|јун|юни|чер|чэр|ιουν|יונ|يونيو|六月',
  'jul|xul|juil|lug|iul|juul|cvc|cervenc|cervenec|lipi|lipc|srpan|srpnj|tem|hein|liep|kor|июл|јул|юли|лип|ліп|ιουλ|יול|يوليو|七月',
  'aug|avg|aou|ago|agu|ogos|srpen|srpna|sie|kolo|elo|rugp|gus|авг|сер|жни|αυγ|אוג|اغسطس|八月',
  'sep|set|szep|zar|wrz|ruj|eyl|syys|rugs|sht|сен|сеп|вер|σεπ|ספט|سبتمبر|九月',
  'oct|okt|out|ott|rij|paz|eki|loka|spal|tet|окт|жов|кас|οκτ|אוק|اكتوبر|十月',
  'nov|noi|noe|kas|marras|lapkr|studen|listopadu|nen|ноя|ное|нов|лис|ліс|νοε|נוב|نوفمبر|十一月',
  'dec|dez|dic|des|dis|det|prosin|pro$|gru|ara|joul|dhj|дек|гру|сне|δεκ|דצמ|ديسمبر|十二月',
].map((names) => new RegExp(`^(?:${names})`))
const NUMBERED = /^(\d{1,2})[月월]$/

/** 0 is January; -1: none, or more than one. `name`: without accents. */
export function monthOf(name: string): number {
  const number = NUMBERED.exec(name)?.[1]
  if (number !== undefined) return Number(number) > 12 ? -1 : Number(number) - 1
  // in Hebrew "of" is a letter in front of it
  const small = name.toLowerCase().replace(/^ב(?=.{3})/, '')
  const first = MONTHS.findIndex((names) => names.test(small))
  return MONTHS.findLastIndex((names) => names.test(small)) === first ? first : -1
}
