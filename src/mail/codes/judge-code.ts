/** How plainly the words around a candidate say that it is a one-time code. */
import { type Candidate, isDate } from './candidates.ts'
import { type Marks, NO_MARKS } from './code-marks.ts'
import { ASKED_ABOVE, COUNTED, ENTRY, IN_SUBJECT, NUMBERED, OF_ENTRY, OF_ORDER, PASSWORD } from './code-words.ts'

export interface Around {
  lines: readonly string[]
  index: number
  /** the words that count in a line */
  marksOf: (index: number) => Marks
  /** Is the mail about money off or a journey, or about getting in? Dear to find out, and seldom asked for. */
  topicOf: () => { isOther: boolean; isEntry: boolean }
}

/** From 0 to 1; beneath 0.5 it is nothing. */
export function judgeCode(candidate: Candidate, { lines, index, marksOf, topicOf }: Around): number {
  const line = lines[index] ?? ''
  const { value, start, end, shape } = candidate
  const own = line.slice(0, start)
  const isAlone = ALONE.test(own + line.slice(end))
  const isFirst = isAlone || own.trim().length < 4
  const above = isFirst ? [index - 3, index - 2, index - 1].filter((one) => one >= 0) : []
  const before = [...above.map((one) => lines[one] ?? ''), own].join('\n')
  if (
    UNIT.test(line.slice(end)) ||
    NUMBERED.test(`${labelOf(above, lines)}\n${own.slice(-60)}`) ||
    COUNTED.test(own.slice(-60))
  )
    return 0
  // where the last word of a kind ends, counted from the beginning of `before`; 0: there is none
  const last = (kind: keyof Marks) => {
    let offset = before.length - own.length
    const here = marksOf(index)[kind].findLast((span) => span.end <= start)
    if (here !== undefined) return offset + here.end
    for (const one of above.toReversed()) {
      offset -= (lines[one]?.length ?? 0) + 1
      const found = marksOf(one)[kind].at(-1)
      if (found !== undefined) return offset + found.end
    }
    return 0
  }
  const leads = LEADS.test(own.slice(-20))
  const ends = { strong: last('strong'), weak: last('weak'), other: last('other') }
  const key = announced(before, ends, {
    isAlone,
    leads,
    isLast: SILENT.test(line.slice(end)),
    isLong: isLong(candidate),
    topicOf,
  })
  const behind = explained(line, end, { marks: marksOf(index), isFirst, topicOf })
  const wish = shape === 'letters' ? 0 : asked(own, line.slice(end), topicOf)
  const said = Math.max(
    key.said,
    behind.said,
    shape === 'digits' ? password(own, line.slice(end), topicOf) : 0,
    wish,
    isAlone ? below(lines[index + 1] ?? '', marksOf(index + 1)) : 0,
    isAlone && index > 0 ? titled(marksOf(0), topicOf) : 0,
    isAlone && index > 0 ? presented(lines[index - 1] ?? '', lines[0] ?? '', topicOf) : 0,
    index === 0 && shape === 'digits' && lines.slice(1, 4).some((one) => IN_SUBJECT.test(one)) ? 0.7 : 0,
  )
  if (said === 0) return 0
  const isBeside = isAlone || key.isBeside || leads || behind.isBound || wish >= 0.7
  return (
    said +
    bonus(value, shape, isAlone) -
    doubt(value, shape, {
      isAlone,
      isBeside,
      isSure: key.isStrong || behind.isBound,
      isWeighed: said >= 0.75,
      ...topicOf(),
    })
  )
}

/** What is counted. */
const UNIT =
  /^\s?(?:seconds?|sec|minutes?|min|hours?|days?|weeks?|months?|years?|times|people|users|views|votes|lines|items|rows|files|points|words|k?m|kg|[kmg]b|uhr|stunden|minuten|tage|jours|heures|horas|días)(?!\p{L})/iu
/** Nothing that says anything beside it. */
const ALONE = /^[^\p{L}\p{N}\p{Sc}#@%/+=&,]*$/u

/** Longer than the numbers that everything has. */
function isLong({ shape, value }: Candidate): boolean {
  return shape === 'digits' && value.replace(/\D/g, '').length > 4
}

/** The line above when it is no sentence: the head of a column, or what stands before a number. */
function labelOf(above: readonly number[], lines: readonly string[]): string {
  const line = lines[above.at(-1) ?? -1] ?? ''
  return line.length <= 40 && line.split(' ').length <= 4 ? line : ''
}

interface Place extends Pick<Around, 'topicOf'> {
  isAlone: boolean
  leads: boolean
  /** nothing stands behind it in its line */
  isLast: boolean
  isLong: boolean
}

const IS =
  /^\s*(?:is|ist|est|es|é|è|är|er|on|jest|je|е|είναι|это|це|ist|为|為|是|は|이|가|는|은|है|هو|هي|yw|ir|ni|da)(?!\p{L})/iu
const SILENT = /^[^\p{L}\p{N}]*$/u
/** Nothing but the word itself. */
const BEGINS = /(?:^|\n|[.!?]\s)[^\p{L}\p{N}]*\p{L}+$/u
/** Whose code it is, or which: many other things have one, too, but hardly one that is the reader's. */
const OWNED =
  /(?<!\p{L})(?:your|uw|je|jouw|dein|ihr|votre|ton|tu|su|tuo|seu|teu|twój|ваш(?:ият|ата)?|твой|твоят|din|ditt|váš|tvoj|this|the following|enter|use|type|diesen|folgenden|deze|denne|denna|ce|este|questo|tento|этот)(?!\p{L})[^.!?\n]{0,30}$|(?:您的|你的|あなたの|お客様の|귀하의)[^。]{0,12}$/iu
const OWNED_BEHIND = /(?<!\p{L})(?:anda|kamu|của bạn|cua ban|dvs|tău|σας|σου|שלך|شما|आपका|आपके)(?!\p{L})/iu

/** What the words before it say: a strong word anywhere near, a weak one right beside it, and no other thing in between. */
function announced(
  before: string,
  { strong, weak, other }: Record<keyof Marks, number>,
  { isAlone, leads, isLast, isLong, topicOf }: Place,
): { said: number; isBeside: boolean; isStrong: boolean } {
  const key = Math.max(strong, weak)
  const gap = before.slice(key)
  const isBeside = key > 0 && gap.length < 10 && SILENT.test(gap)
  const is = (said: number) => ({ said, isBeside, isStrong: strong > 0 && said >= 0.8 })
  if (key === 0 || other >= key) return is(0)
  const far = before.length - strong
  const isSameSentence = isAlone || leads || !NEXT_SENTENCE.test(before.slice(strong))
  if (strong > 0 && isSameSentence) {
    if (far <= 30 || (isAlone && far <= 300)) return is(0.9)
    if (far <= 60) return is(0.8)
  }
  if (weak > 0 && (!/pin\W*$/i.test(before.slice(Math.max(0, weak - 5), weak)) || mayBePin(topicOf(), leads))) {
    const isEntry = topicOf().isEntry
    const said = before.slice(0, weak).slice(-60)
    const isMeant =
      isEntry ||
      OWNED.test(said) ||
      OWNED_BEHIND.test(gap) ||
      (isLong && isAlone) ||
      (SILENT.test(gap.replace(IS, '')) && (isLong || BEGINS.test(said))) ||
      (leads && /pin$/i.test(said))
    if (isMeant && gap.length <= 30 && FEW_WORDS.test(gap)) return is(0.75)
    if (isMeant && isAlone && gap.length <= 120) return is(0.7)
    if (isEntry && leads && gap.length <= 80 && !NEXT_SENTENCE.test(gap)) return is(0.7)
    if (isEntry && isLast && isLong && gap.length <= 60 && OWNED.test(said)) return is(0.65)
  }
  return is(strong > 0 && far <= 120 && isSameSentence ? 0.6 : 0)
}

/** Addresses in India end with one. */
function mayBePin({ isOther, isEntry }: ReturnType<Around['topicOf']>, leads: boolean): boolean {
  return isEntry || (leads && !isOther)
}

const NEXT_SENTENCE = /[.!?…]\s+["'“«(]?[\p{L}\p{N}]|[。！？]/u

/** What leads over to a code in the same line. */
const LEADS =
  /[:：=「【["“'(]\s*$|(?:^|[^\p{L}])(?:is|ist|lautet|est|es|é|è|är|er|jest|je|to|adalah|ialah|la|là|este|ay)\s*$|[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]\s*$/iu

/** Up to three words of one sentence. */
const FEW_WORDS =
  /^[^\p{L}\d]*(?:(?:[\p{L}\p{M}]+[^\p{L}\p{M}\d.;!?]+){0,3}|(?:[\p{L}\p{M}]+ ){2,5}(?:is|ist|est|es|é|è|är|er|jest|je):? )$/iu
/** What leads from a code to what it is. */
const BOUND =
  /^[\s"'”»)\]]*(?:is|as|ist|est|es|é|è|är|er|on|jest|je|la|là|adalah|este|ay|це|это|—|–|-|=|:(?=[\u0590-\u06ff])|は|が|是|为|為|는|은|, (?:your|the|ihr|dein|votre|ton|tu|su|jouw|je|uw|twój|ваш|твой)|\(|（|है)(?![\p{Script=Latin}\p{Script=Cyrillic}])/iu
/** `Use this code to …` */
const USE_THIS = /^[\s.,:!–—-]*\p{L}+ (?:this|deze|diesen|ce|este|questo|esse|ten|tento|этот|denna|denne|bu) /iu

/** What the words from `at` on say: `is your verification code`. */
function explained(
  line: string,
  at: number,
  { marks, isFirst, topicOf }: Pick<Around, 'topicOf'> & { marks: Marks; isFirst: boolean },
): { said: number; isBound: boolean } {
  const no = { said: 0, isBound: false }
  if (marks === NO_MARKS) return no
  const sentence = line.slice(at, at + 100).split(/[.!?。]\s/, 1)[0] ?? ''
  const { strong, weak, other } = firstOf(marks, at, at + sentence.length)
  if (other < strong && other <= weak) return no
  const isBound = BOUND.test(sentence)
  if (strong <= 60) return { said: isBound ? 0.92 : 0.7, isBound }
  if (weak <= 45 && isBound) return { said: 0.75, isBound }
  const leadsBack = USE_THIS.test(sentence) || /^[\s,:–—-]*[\u0590-\u{10ffff}]/u.test(sentence)
  return isFirst && weak <= 30 && leadsBack && topicOf().isEntry ? { said: 0.7, isBound: true } : no
}

/** What the line beneath says: `This code expires in …` */
function below(line: string, marks: Marks): number {
  if (marks === NO_MARKS) return 0
  const sentence = line.slice(0, 100).split(/[.!?。]\s/, 1)[0] ?? ''
  const { strong, weak, other } = firstOf(marks, 0, sentence.length)
  if (other < strong && other <= weak) return 0
  if (strong <= 60) return 0.675
  return weak <= 12 && /^\p{L}+ \p{L}+ \p{L}/u.test(sentence) ? 0.6 : 0
}

function firstOf(marks: Marks, from: number, to: number): Record<keyof Marks, number> {
  const first = (kind: keyof Marks) => {
    const start = marks[kind].find((span) => span.start >= from)?.start ?? Number.POSITIVE_INFINITY
    return start <= to ? start - from : Number.POSITIVE_INFINITY
  }
  return { strong: first('strong'), weak: first('weak'), other: first('other') }
}

/** What the subject says of a line that is nothing but a code. */
function titled(subject: Marks, topicOf: Around['topicOf']): number {
  if (subject.strong.length > 0) return 0.75
  return subject.weak.length > 0 && subject.other.length === 0 && topicOf().isEntry ? 0.65 : 0
}

/** A line of its own in a mail whose subject is about getting in, beneath one that leads to it. */
/** Races, buildings and new colleagues have numbers of their own. */
const OF_MUCH = /welcome|access|secur\p{L}*|regist\p{L}*|inscri\p{L}*|sign-?up/giu

function presented(above: string, subject: string, topicOf: Around['topicOf']): number {
  return ASKED_ABOVE.test(above.slice(-120)) &&
    OF_ENTRY.test(subject.replace(OF_MUCH, '')) &&
    !OF_ORDER.test(subject) &&
    !topicOf().isOther
    ? 0.6
    : 0
}

/** A password of digits alone, right beside the word. */
function password(own: string, rest: string, topicOf: Around['topicOf']): number {
  const word = PASSWORD.before.exec(own.slice(-80)) ?? PASSWORD.behind.exec(rest.slice(0, 60))
  return word !== null && !PASSWORD.ofOther.test(own + rest) && !topicOf().isOther ? 0.7 : 0
}

const ASKS =
  /(?<!\p{L})(?:enter|type(?: in)?|use|input|provide|paste|insert|submit|saisi\p{L}+|entre[rz]|utilise[rz]|tape[rz]|geben sie|gib|nutze|verwende\p{L}*|usa|utiliza|introduce|introduzca|ingresa|ingrese|escribe|digite|insira|inserisci|digita|voer|gebruik|vul|wpisz|podaj|użyj|zadejte|zadajte|použijte|введите|используйте|введіть|вкажіть|ange|indtast|skriv inn|syötä|introduceți|masukkan|nhập|girin)\s*[:：]?\s*$|(?:输入|輸入|填写)\s*$/iu
/** `Verify your address with this number` */
const BY_MEANS =
  /(?<!\p{L})(?:verify|confirm|log ?in|sign ?in|authenticate)(?!\p{L})[^.!?\n]{0,40} (?:with|using|by (?:entering|typing|using))(?: this| the)?(?: number)?\s*[:：]?\s*$/iu
const IN_ORDER =
  /^[\s"'”»)\],]*(?:to|in|into|on|as|within|no|na|en|nel|nella|sur|dans|dentro|i|w|v|do|pro|в|у|um|ein,? um|als|pour|comme|para|como|per|come|om|in om|aby|для|чтобы|щоб|för|for|pentru|để|için|untuk)(?!\p{L})/iu

/** `Enter 482913 to verify your address`: without a word for it. */
function asked(own: string, rest: string, topicOf: Around['topicOf']): number {
  if (BY_MEANS.test(own.slice(-100))) return /^[\s"'”»)\],]*(?:[.!?。]|$)/u.test(rest) || IN_ORDER.test(rest) ? 0.7 : 0
  if (!ASKS.test(own.slice(-40))) return 0
  const sentence = rest.slice(0, 120).split(/[.!?。](?:\s|$)/, 1)[0] ?? ''
  if (IN_ORDER.test(sentence) && ENTRY.test(sentence)) return 0.8
  return /[:：]\s*$/.test(own) && topicOf().isEntry ? 0.6 : 0
}

function bonus(value: string, shape: Candidate['shape'], isAlone: boolean): number {
  const digits = value.replace(/\D/g, '').length
  return (shape === 'digits' && digits === 6 ? 0.05 : 0) + (isAlone ? 0.03 : 0)
}

/** A word and a number, as shops make them up: `AUTUMN25`. */
const COINED = /^(?=[A-Z]*[AEIOU])[A-Z]{4,}\d{1,3}$/

interface Doubts {
  isAlone: boolean
  isBeside: boolean
  isSure: boolean
  isWeighed: boolean
  isOther: boolean
  isEntry: boolean
}

function doubt(
  value: string,
  shape: Candidate['shape'],
  { isAlone, isBeside, isSure, isWeighed, isOther, isEntry }: Doubts,
): number {
  const isPlain = isBeside && (isSure || (isWeighed && isEntry && !isOther))
  let sum = isOther && !isSure ? 0.35 : isOther && shape !== 'digits' ? 0.5 : 0
  if (/^(?:19|20)\d{2}$/.test(value)) sum += isBeside ? 0.1 : 0.5
  if (/^(?:19|20)\d{2}[ -](?:19|20)\d{2}$/.test(value)) sum += 0.6
  if (/^(?:19|20)\d{6}$/.test(value)) sum += isBeside ? 0.1 : 0.3
  if (isDate(value)) sum += isPlain ? 0.1 : 0.5
  if (/^\d{9,}$/.test(value) || /^(?!\d+$)\w{4}$/.test(value)) sum += isPlain ? 0.1 : 0.9
  if (/^(\d)\1+$/.test(value)) sum += 0.1
  if (shape === 'mixed' && !isBeside) sum += isSure ? 0.2 : 0.3
  if (shape === 'mixed' && COINED.test(value) && !isSure) sum += 0.3
  if (shape === 'mixed' && /^[A-Z]{2,}-|[a-z]/.test(value)) sum += isBeside ? 0.05 : 0.3
  if (shape === 'letters') sum += isBeside ? 0.2 : 0.9
  if (shape === 'words') sum += isAlone ? 0.1 : isSure && isBeside ? 0.2 : 0.9
  return sum
}
