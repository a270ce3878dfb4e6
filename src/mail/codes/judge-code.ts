/** How plainly the words around a candidate say that it is a one-time code. */
import { asked, confirms, enteredBelow, password } from './asked-for.ts'
import { announced, LEADS } from './before-code.ts'
import { below, explained, ofSubject, presented, titled } from './behind-code.ts'
import { ofBrand } from './brand-behind.ts'
import { type Candidate, isSixDigits } from './candidates.ts'
import type { Marks } from './code-marks.ts'
import { bonus, doubt, isSpoken } from './doubt.ts'
import { isIssue, isListed, isOfNetwork, isOfProgram, YOURS } from './of-programs.ts'
import { COUNTED, isOfTown, NUMBERED } from './other-numbers.ts'
import type { TopicOf } from './topic.ts'
import { CONFIRMED_UNDER } from './topic-words.ts'
import { SILENT } from './whose-code.ts'

export interface Around {
  lines: readonly string[]
  index: number
  /** the words that count in a line */
  marksOf: (index: number) => Marks
  topicOf: TopicOf
}

/** Where a candidate stands. */
interface Place {
  /** its line before it, and behind it */
  own: string
  rest: string
  /** the numbers of the lines above, when it begins its own */
  above: readonly number[]
  /** nothing else stands in its line */
  isAlone: boolean
  isFirst: boolean
  leads: boolean
}

/** From 0 to 1; beneath 0.5 it is nothing. */
export function judgeCode(candidate: Candidate, around: Around): number {
  if (candidate.shape === 'word' && !isLedDown(around)) return 0
  const place = placeOf(candidate, around)
  const { value, shape } = candidate
  if (isOfOther(place, around) || isOfTown(value, place)) return 0
  const { isAlone, leads } = place
  const { key, behind, shown, wish, said } = hear(candidate, place, around)
  if (said === 0) return 0
  if (candidate.isOdd && !isPlain(candidate, place, { key, behind, shown })) return 0
  if (
    shape === 'letters' &&
    isSpoken(value) &&
    isNamed(place, { isSubject: around.index === 0, isBound: behind.isBound })
  )
    return 0
  if (HALF_LETTERS.test(value) && !isAlone && !leads && !behind.isBound) return 0
  const issue = issueOf(value, place)
  if (
    issue !== null &&
    isNoCode(issue, {
      said: key.said + wish,
      isLed: key.isLed || isLedTo(issue.place.own) || wish > 0,
      isBound: behind.isBound,
    })
  )
    return 0
  const isBeside = isAlone || key.isBeside || leads || behind.isBound || wish >= 0.7
  const isSure = key.isStrong || behind.isBound || Math.max(wish, shown) >= 0.8
  const doubts = { isAlone, isBeside, isSure, isWeighed: said >= 0.75, ...around.topicOf() }
  return said + bonus(value, shape, isAlone) - doubt(value, shape, doubts)
}

/** What looks as other numbers do is a code where the word leads to it, or a line above, or where it stands before the word. */
function isPlain(
  { value, shape }: Candidate,
  { own }: Place,
  { key, behind, shown }: { key: ReturnType<typeof announced>; behind: ReturnType<typeof explained>; shown: number },
): boolean {
  if (shown > 0) return true
  if (behind.isBound) return behind.said >= 0.9 && SILENT.test(own)
  return (
    key.isDirect &&
    (key.isStrong ||
      (key.said >= 0.75 && (shape === 'digits' || /^..? /.test(value) || CONFIRMED_UNDER.test(own.slice(-60)))))
  )
}

/** `KESTREL – your login code`, `Your login code – KESTREL`: the name of who sends it, unless a subject plainly says that it is the code. */
function isNamed(
  { own, rest, isAlone }: Place,
  { isSubject, isBound }: { isSubject: boolean; isBound: boolean },
): boolean {
  if (isAlone) return false
  const isLed = isLedTo(own)
  if (isSubject && !(isBound || (SILENT.test(rest) && isLed))) return true
  return (!isLed && /^\s*[–—:|-]/.test(rest)) || (SILENT.test(rest) && /[–—|(-]\s*$/.test(own))
}

/** Not by a bracket alone. */
function isLedTo(own: string): boolean {
  return LEADS.test(own.slice(-20)) && !/[([]\s*$/.test(own)
}

/** A key of an issue, or its number behind more letters than codes have; null: it looks like none, or stands alone. */
function issueOf(value: string, place: Place): { value: string; place: Place } | null {
  if (place.isAlone) return null
  if (isIssue(value)) return { value, place }
  const letters = /(?<![\p{L}\d])[A-Z]{2,10}-$/u.exec(place.own)?.[0]
  if (letters === undefined || !/^\d{1,6}$/.test(value) || /(?:CODE|KODE?|OTP|PIN|TAN)-$/.test(letters)) return null
  return { value: letters + value, place: { ...place, own: place.own.slice(0, -letters.length) } }
}

/** `(AUTH-482) Login code mail is late`, `AUTH-482 – Login code mail is late`, but `FB-48213 is your code` */
function isNoCode(
  { value, place: { own, rest } }: { value: string; place: Place },
  { said, isLed, isBound }: { said: number; isLed: boolean; isBound: boolean },
): boolean {
  if (isBound) return /^\s*[–—:-]/.test(rest) && !YOURS.test(rest) && !(NAMES_IT.test(rest) && isBegun(value, rest))
  if (YOURS.test(rest) && NAMES_IT.test(rest)) return false
  return said === 0 || !isLed || /^(?:\p{L}{1,4}: ?)*[([]\s*$/u.test(own)
}

/** Do the letters of a code stand in this order in a name behind it: `HR-93728 – Heron`? */
function isBegun(value: string, rest: string): boolean {
  const letters = value.slice(0, value.indexOf('-'))
  return (rest.match(/\p{Lu}\p{L}{1,30}/gu) ?? []).some((name) => {
    let at = 0
    for (const letter of name.toUpperCase()) if (letter === letters[at]) at += 1
    return letters.length < 4 && name.startsWith(letters.charAt(0)) && at === letters.length
  })
}

/** ` – Heron confirmation code`, and nothing behind it. */
const NAMES_IT =
  /^[\s–—:\])-]*(?:[\p{L}\d-]+ ){0,3}[\p{L}-]*(?:(?:code|kode?n?|kód|код|passcode|otp|pin)|(?:code|c[óo]digo|codice|kod|код) (?:de |di |do )?\p{L}+(?: (?-i:\p{Lu})\p{L}*)?)\s*[.!]?\s*$|(?:码|碼|コード|番号|코드|번호)\s*$/iu

/** Is a line by itself nothing but the head of what stands beneath it, and does it speak of a code? Digits further beneath are meant. */
function isLedDown({ lines, index, marksOf }: Around): boolean {
  if (index < 2 || !IS_HEAD.test(lines[index - 1] ?? '') || marksOf(index - 1).strong.length === 0) return false
  return !lines.slice(index + 1, index + 4).some((line) => DIGITS_ALONE.test(line))
}

/** Without a verb: `Your login code has been changed` leads to nothing. */
const IS_HEAD =
  /^(?:here(?:['’]s| is) |hier ist |voici |aquí (?:está|tienes) |ecco |(?:please )?(?:enter|use|copy|type)(?: (?:and|or) \p{L}+)? (?=(?:this|the|your) ))?(?:your|(?<=\p{L} )(?:this|the)|dein|ihr|votre|ton|tu|su|il tuo|seu|je|uw|din|ditt|twój|ваш|твой|váš|sinun|(?=[^:：]*[:：]$)) ?(?:[\p{L}-]+ ){0,2}[\p{L}-]*(?:code|kode?n?|kód|koodi|код|c[óo]digo|codice|passwor[dt])(?: (?:de|di|do) \p{L}+)?(?: (?:for|für|pour|para|per|voor|för|til|till|do|для) (?:your )?(?-i:\p{Lu})[\p{L}\d]*)?(?: \([^()]{1,60}\))?(?: (?:is|ist|lautet|est|es|é|è|är|er))?\s*[:：]?$/iu
const DIGITS_ALONE = /^[^\p{L}\p{N}]*\d[\d -]{2,8}\d[^\p{L}\p{N}]*$/u

function placeOf({ start, end }: Candidate, { lines, index }: Around): Place {
  const line = lines[index] ?? ''
  const own = line.slice(0, start)
  const rest = line.slice(end)
  const isAlone = ALONE.test(own + rest)
  const isFirst = isAlone || own.trim().length < 4
  const above = isFirst ? [index - 3, index - 2, index - 1].filter((one) => one >= 0) : []
  return { own, rest, above, isAlone, isFirst, leads: LEADS.test(own.slice(-20)) }
}

/** `HQZ 3KD`: as `THE 3RD`. */
const HALF_LETTERS = /^(?:[A-Z]{3} [A-Z\d]{3}|[A-Z\d]{3} [A-Z]{3})$/
/** Nothing that says anything beside it. */
const ALONE = /^[^\p{L}\p{N}\p{Sc}#@%/+=&,]*$/u
/** What is counted. */
const UNIT =
  /^\s?(?:seconds?|sec|minutes?|min|hours?|days?|weeks?|months?|years?|times|people|users|views|votes|lines|items|rows|files|points|words|k?m|kg|[kmg]b|bytes?|bits?|chars|characters|zeichen|caractères|letters|commits|m?s(?=[.,;)]|$)|uhr|stunden|minuten|tage|jours|heures|horas|días)(?!\p{L})/iu

/** A number of another kind, or so many of something. */
function isOfOther({ own, rest, above }: Place, { lines, index }: Around): boolean {
  if (isOfNetwork(own, rest, [lines[index - 1], lines[index - 2]]) || isOfProgram(own, rest) || isListed(lines, index))
    return true
  return UNIT.test(rest) || NUMBERED.test(`${labelOf(above, lines)}\n${own.slice(-60)}`) || COUNTED.test(own.slice(-60))
}

/** The line above when it is no sentence: the head of a column, or what stands before a number. */
function labelOf(above: readonly number[], lines: readonly string[]): string {
  const line = lines[above.at(-1) ?? -1] ?? ''
  return line.length <= 40 && line.split(' ').length <= 4 ? line : ''
}

/** What each place around it says; `said` is the most. */
function hear(candidate: Candidate, place: Place, { lines, index, marksOf, topicOf }: Around) {
  const { value, end, shape } = candidate
  const { own, rest, above, isAlone, isFirst, leads } = place
  const before = [...above.map((one) => lines[one] ?? ''), own].join('\n')
  const ends = endsOf(candidate, { before, place, around: { lines, index, marksOf, topicOf } })
  const isLast = SILENT.test(rest)
  const key = announced(before, ends, {
    isAlone,
    leads,
    isLast,
    rest,
    isLong: isLong(candidate),
    isSix: isLong(candidate) && isSixDigits(candidate.value),
    isSubject: index === 0,
    topicOf,
  })
  const behind = explained(lines[index] ?? '', end, { marks: marksOf(index), isFirst, topicOf })
  const wish = shape === 'letters' || shape === 'word' ? 0 : asked(value, place, topicOf)
  const isBeneath = isAlone && index > 0
  const shown = isBeneath ? presented(lines[index - 1] ?? '', lines[0] ?? '', topicOf) : 0
  const said = Math.max(
    key.said,
    behind.said,
    shape === 'digits' ? password(own, rest, topicOf) : 0,
    wish,
    isAlone && !(index === 0 && (shape === 'letters' || isIssue(value)))
      ? below(lines[index + 1] ?? '', marksOf(index + 1))
      : 0,
    isAlone && shape === 'digits' ? enteredBelow(value, lines[index + 1] ?? '', topicOf) : 0,
    isBeneath ? titled(marksOf(0), topicOf) : 0,
    index > 0 && shape === 'digits' && titled(marksOf(0), topicOf) > 0 && marksOf(index).other.length === 0
      ? confirms(own, rest)
      : 0,
    shown,
    isFirst && shape === 'digits' ? ofBrand(lines[index] ?? '', lines, topicOf) : 0,
    index === 0
      ? ofSubject(own, rest, {
          lines,
          hasWord:
            shape === 'digits' ||
            ends.weak > 0 ||
            (shape === 'letters' && !isSpoken(value)) ||
            (shape === 'mixed' && isLast && (leads || topicOf().isEntry)),
        })
      : 0,
  )
  return { key, behind, shown, wish, said }
}

/** Where in `before` the last word of each kind ends; 0: there is none. */
function endsOf(
  { start }: Candidate,
  { before, place, around }: { before: string; place: Place; around: Around },
): Record<keyof Marks, number> {
  const { lines, index, marksOf } = around
  const last = (kind: keyof Marks) => {
    let offset = before.length - place.own.length
    const here = marksOf(index)[kind].findLast((span) => span.end <= start)
    if (here !== undefined) return offset + here.end
    for (const one of place.above.toReversed()) {
      offset -= (lines[one]?.length ?? 0) + 1
      const found = marksOf(one)[kind].at(-1)
      if (found !== undefined) return offset + found.end
    }
    return 0
  }
  return { strong: last('strong'), weak: last('weak'), figures: last('figures'), other: last('other') }
}

/** Longer than the numbers that everything has. */
function isLong({ shape, value }: Candidate): boolean {
  return shape === 'digits' && value.replace(/\D/g, '').length > 4
}
