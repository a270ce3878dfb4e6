/** A sentence that tells what has happened to a matter, or by which day: no rule of a house, which holds always. */
import { anyOf } from './expressions.ts'

/** What was done, in the past tenses of the languages that have one to be seen. */
const hasPast = anyOf(
  `<(?:${[
    "(?:was|were|had|we(?: have|'ve) (?:now |already |since )?\\p{L}+(?:ed|t|n)|has (?:been )?\\p{L}+ed|have \\p{L}+ed|(?:is|are) (?:cancelled|missing|attached|enclosed|confirmed|rejected|declined|closed now|ready|fixed|solved)|lacks?|unfortunately)",
    'wurden?|haben wir|wir haben|hat|hatten?|war|waren|ist \\p{L}*(?:iert|ge\\p{L}+t|ge\\p{L}+en)|fehl(?:t|en)|leider|liegt bei',
    'werd|hebben|heeft|was|waren|is ge\\p{L}+|ontbreekt|helaas',
    'a été|ont été|avons|avez|est (?:annulée?|prête?|refusée?|confirmée?)|manque|malheureusement',
    '\\p{L}{2,}(?:ó|aron|ieron)|hemos|está (?:confirmad|cancelad|list)\\p{L}|falta|lamentablemente|desgraciadamente|foi|foram|infelizmente',
    'è stat[oa]|sono stat[ie]|abbiamo|manca|purtroppo',
    'har (?!åbent|åpent|öppet|stengt|lukket|stängt)\\p{L}+[td]|blev|ble|var|mangler|saknas|tyvärr|desværre|dessverre',
    'zosta(?:ł|ła|ło|ły|li)|\\p{L}+(?:liśmy|łem|łam)|był[ao]?|brakuje|niestety|byl[aoiy]?|\\p{L}+li (?:jsme|sme)|chybí|chýba|bohužel|bohužiaľ',
    'был[аои]?|мы \\p{L}+ли|отменил[иа]?|отменен[аоы]?|не хватает|к сожалению|було|була|ми \\p{L}+ли|бракує|на жаль|беше|бяха|липсва|за съжаление',
    'oli|olivat|puuttuu|valitettavasti|puudub|kahjuks|volt|hiányzik|sajnos|a fost|lipsește|din păcate|bio|bila|nedostaje|manjka|nažalost|žal',
    'edildi|iptal|eksik|maalesef|ήταν|λείπει|δυστυχώς',
  ].join('|')})>|ました(?!ら)|已经|已取消|已退|缺少|很遗憾|遗憾|했습니다|되었습니다|누락|유감|لم يتم|للأسف|מצטערים|חסר`,
)
/** A day that is named. */
const hasDay = anyOf(
  "\\d{1,2}\\.? ?(?:of |de |d'|di )?(?:jan|feb|fév|mar|mär|maa|mai|maj|may|apr|abr|avr|jun|jui|giu|jul|lug|lip|ag[oo]|aug|aoû|sep|set|oct|okt|out|ott|nov|dec|dez|déc|des|dic|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру)|\\d{1,2}[./]\\d{1,2}(?![\\d:])|\\d月\\d|\\d월 ?\\d",
)

/** Of a line in lower case. */
export function isNews(line: string): boolean {
  return hasPast(line) || hasDay(line)
}

/** In front of our subject; programs put their own in front of that. */
const RE = /(?:^|[\s([:–—-])(?:re|aw|antw|sv|vs|odp|ynt|rif|res|回复|回覆|答复|返信)\s?[:：]/iu

/** Does the subject name ours, at its start or behind words of its own? */
export function answersSubject(subject: string): boolean {
  return RE.test(subject.slice(0, LONGEST_SUBJECT))
}

/** What stands in front of ours; all of it where it names none. */
export function ownSubject(subject: string): string {
  return subject.slice(0, LONGEST_SUBJECT).split(RE, 1)[0] ?? ''
}

const LONGEST_SUBJECT = 300
const LONG_WORD = 5

/** The words of our subject, without their last letters; Chinese and Japanese ones whole. */
export function topicsOf(subject: string): string[] {
  const at = RE.exec(subject.slice(0, LONGEST_SUBJECT))
  const ours = at === null ? subject : subject.slice(at.index + at[0].length)
  const words = ours.toLowerCase().match(/[\p{Script=Han}]{2,}|[\p{L}]+/gu) ?? []
  return words
    .filter((word) => /\p{Script=Han}/u.test(word) || word.length >= LONG_WORD)
    .map((word) => (/\p{Script=Han}/u.test(word) ? word : word.slice(0, Math.max(LONG_WORD, word.length - 1))))
}

/** Does it come back to one of them? */
export function isAbout(line: string, topics: readonly string[]): boolean {
  return topics.some((topic) => line.includes(topic))
}
