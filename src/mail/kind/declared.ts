/** An answer that says of itself that no person wrote it, and that a mail has come in: what house rules and hours it adds does not matter. */
import { speaksOfAnswers } from './about-answers.ts'
import { hearSentence, PRICE } from './auto-answer.ts'
import { lower, wordsIn } from './clauses.ts'
import { anyOf } from './expressions.ts'
import { withoutGreeting } from './greeting.ts'
import { isAbout, isNews, topicsOf } from './news.ts'
import { languageOf } from './sayings/languages.ts'
import { PLACE, type Sentence, sentencesOf, withShortWords } from './sentences.ts'

/** A quick first look for the words below. */
const MAYBE =
  /aut[oó]m|auto-?gen|αυτ[όο]μ|автом|אוטומ|آلي|تلقائ|خودکار|स्वचालित|อัตโนมัติ|tự động|自動|自动|系[统統][邮郵]|자동|専用|전용|samodej|maschinell|wygenerow|otomat|automaat|no-?reply|(?:not|n't) (?:be )?(?:reply|respond|answer|repl)|antwort|antwoord|svar|répond|răspund|rispond|respond|conteste|respongu|odpov|odpowiada|odgovar|отвеча|відпов|отговар|одговар|απαντ|yanıtla|cevap|השיב|לענות|الرد|پاسخ ند|उत्तर न|जवाब न|ตอบ|trả lời|balas|vasta|válaszol|neatbild|neatsak|erantzun|返信[^。]{0,25}(?:でき|お答え|しないで|不要|控え|ません)|勿|회신|답장/iu
/** What no desk says. */
export const isOnePersons = anyOf(
  "<(?:i(?:'m|'ve|'ll|'d| (?:am|have|will|was|only|just|got|can|had|think|use|do|don't|would|want|need|see|saw|know|hope))|my|(?:to|for|from|with|call|tell|ask|write|text) me|ich|mir|mich|mein\\p{L}{0,2}|ik|mijn|jag|jeg|mig|meg|mej|je (?:suis|ne|vous|n'|l'|te|le|la|les|l|serai|passe|pense|crois|reviens|peux|dois|viens|vais|voudrais|souhaite)|j'\\p{L}+|moi|yo|mis|mi (?:mensaje|correo|parte)|meu|minha|io|mio|mia|miei|mie|я|мой|моё|мою|моя|мои|мне|меня|мені|мене|мій|моє|аз|мен|mnie|mój|moja|moje|moją|mě|můj|moji|môj|moju|moj|mene|minä|minu\\p{L}*|mina|benim|bana|nekem|engem|μου|אני|שלי|أنا|saya|tôi)>|我(?![们們司公校局院中处處部])|私|저는|제가",
)
const LONGEST = 1_500
const FIRST_LOOK = 400
/** A sentence or two; and beside that something came in, hardly a word. */
const MOST_BESIDES = 40
const FEW = 1
/** Longer sentences say more than one thing. */
const LONG = 35

export function declaresItself(text: string, { answers, subject }: { answers: boolean; subject: string }): boolean {
  if (text.length >= LONGEST || !MAYBE.test(text) || PRICE.test(text)) return false
  const { greeted, rest } = withoutGreeting(text.normalize('NFC'))
  if (greeted === 'colleagues') return false
  const language = languageOf(lower(rest.slice(0, FIRST_LOOK)))
  const said = { declared: false, received: false, number: false, promise: false }
  let besides = 0
  const others: { sentence: Sentence; line: string; names: boolean }[] = []
  for (const sentence of sentencesOf(withShortWords(rest))) {
    const line = lower(sentence.words)
    if (sentence.asks || wordsIn(line) > LONG || isOnePersons(line)) return false
    const names = language.says('message', line)
    if (language.says('automatic', line) || language.says('unanswered', line)) {
      said.declared = true
      said.received ||= names && language.says('received', line)
    } else others.push({ sentence, line, names })
  }
  if (!said.declared) return false
  const topics = topicsOf(subject)
  for (const { sentence, line, names } of others) {
    const { signs, unexplained, takesUp } = hearSentence(sentence, language, false)
    const came = names && signs.has('received')
    const tells = signs.size === 0 && (isNews(line) || isAbout(line, topics))
    if ((takesUp && !PLACE.test(sentence.words)) || (came ? unexplained > FEW : tells && !takesUp)) return false
    said.received ||= came
    said.number ||= names && signs.has('number')
    said.promise ||= signs.has('promise')
    besides += unexplained
    if (besides > MOST_BESIDES) return false
  }
  const isEnough = said.received || (said.number && (said.promise || answers)) || (said.promise && answers)
  return isEnough && !speaksOfAnswers(text)
}
