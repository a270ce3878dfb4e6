/** Sentences in which somebody tells who wrote what, beside the attributions that programs write. */
import { list } from './phrases.ts'

/** `… on 17 August 2000. The packaging has since been changed by …` */
const TWO_SENTENCES = /(?:\d{4}|:\d\d|\p{Ll}{3})[.!?] \p{Lu}\p{Ll}+(?: \p{Ll}{2,}){2}/u
/** Who speaks so tells a story of their own: `when she wrote`, `I like what Ada wrote`. */
const STORY =
  /(?:^|[\s,])(?:i|we|he then|ich|wir|je|nous|yo|io|eu|jag|jeg|ik|я|мы)\s\p{L}+$|^(?:as|when|because|that|what|here|this|he|she|they|it|somebody|someone|everybody|wie|als|was|er|sie|comme|elle|como|él|ella|come|lui|lei|hij|zij)\s|\s(?:what|which|how|was|wie|(?:ce|lo) que|quello che|wat|vad|hva|hvad)\s\S{1,40}(?:\s\S{1,40})?\s\p{L}+$/iu
/** `The manual says:` has no name before its verb. */
const THING_SAYS =
  /^(?:[Tt]he|[Oo]ur|[Mm]y|[Yy]our|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Nn]otre|[Mm]on|[Nn]uestr[ao]|[Mm]ein|[Uu]nser[e]?|[Oo]n[sz]e?)\s|^(?:[Dd]er|[Dd]ie|[Dd]as)\s\p{L}+\s(?:sagt|schreibt|schrieb)|^(?:[Ll][aeo]s?|[Ee]l|[Ii]l|[Dd]e|[Hh]et)\s\p{Ll}/u
/** `On 3 March Ada wrote to the board:` is told of a letter; a program names the hour or an address. */
const TOLD =
  /\s(?:wrote|écrit|escribió|escreveu|scritto|scrisse|schreef|skrev|schrieb(?:\s\S+){0,3}\san)\s(?:(?:back\s)?to|me|us|him|her|them|au|aux|à|a|al|alla|ao|aan|til|till|uns|mir|ihm|ihr|de[nm]|die|das|mich|dich)(?!\S)/u
/** With an hour, only to somebody: `Ada skrev den 2026-03-03 14:22` and `escribió a las 14:22` are of programs, `escribió a la junta` is not. */
const TOLD_TO =
  /\s(?:wrote|écrit|escribió|escreveu|scritto|scrisse|schreef|skrev|schrieb(?:\s\S+){0,3}\san)\s(?:(?:back\s)?to|me|us|him|her|them|mir|ihm|ihr|uns|mich|dich|(?:au|aux|à|a|al|alla|ao)(?=\s(?!\p{L}[\p{L}.'’-]*,?\s\d)\p{L})|(?:aan|til|till|de[nm]|die|das)(?=\s\p{Lu}))(?!\S)/u
/** Nor does a program write of itself, or to whoever reads: `schrieb mir Otto`, `I wrote to Otto`. As names they have a capital letter. */
const OF_OWN = new Set(
  list(
    'we|me|us|ich|wir|mir|uns|mich|moi|yo|io|mi|ci|nos|conmigo|ik|wij|mij|ons|jag|jeg|vi|mig|meg|oss|mnie|nam|mně|nám|мне|нам|я|мы|мені|нам|аз|ми|minulle|minä|nekem|bana|eu',
  ),
)
/** As names they stand before one, or at the end of a name. */
const I = /(?:^|\s)(?:I|We)\s(?!\p{Lu})|^(?:Ich|Wir|Ik|Jag|Jeg|Io|Yo|Я|Мы)\s(?!\p{Lu})/u
const TO_WHOLE_NAME = /\s\p{Ll}{1,4} \p{Lu}\S* \p{Lu}\S*$/u
/** `m'a écrit`, `j'ai écrit` */
const ELIDED = /(?:^|\s)(?:[mtj]|J)['’][aé]/

/** In the last sentence of `text`. */
export function tellsStory(text: string): boolean {
  const dot = text.lastIndexOf('. ')
  return STORY.test(text) || (dot !== -1 && STORY.test(text.slice(dot + 2)))
}

export function goesOnBehind(text: string): boolean {
  return TWO_SENTENCES.test(text)
}

export function isSaidByThing(text: string): boolean {
  return THING_SAYS.test(text)
}

export function tellsOfLetter(text: string): boolean {
  return TOLD.test(text)
}

export function tellsToWhom(text: string): boolean {
  return TOLD_TO.test(text) && !TO_WHOLE_NAME.test(text)
}

export function tellsOfOneself(text: string, words: readonly string[]): boolean {
  return words.some((word) => OF_OWN.has(word)) || I.test(text) || ELIDED.test(text)
}
