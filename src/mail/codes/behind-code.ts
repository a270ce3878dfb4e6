/** What stands behind a candidate, beneath it, above it or in the subject, and says that it is a code. */

import { ASKS, leadsDown, TO_LINK } from './asking-words.ts'
import { type Marks, NO_MARKS } from './code-marks.ts'
import type { TopicOf } from './topic.ts'
import { ENTRY, IN_SUBJECT, IN_SUBJECT_TO_ENTER, OF_ENTRY, OF_ORDER, WITHIN_MINUTES } from './topic-words.ts'

/** What leads from a code to what it is. */
const BOUND =
  /^[\s"'”»)\]]*(?:is|as|ist|est|es|é|è|är|er|on|jest|je|la|là|an(?= ch?ód)|do(?= ch?ód)|adalah|este|ay|це|это|—|–|-|=|:(?=[\u0590-\u06ff])|は|が|是|为|為|는|은|, (?:your|the|ihr|dein|votre|ton|tu|su|jouw|je|uw|twój|ваш|твой)|\(|（|है)(?![\p{Script=Latin}\p{Script=Cyrillic}])/iu
/** `Use this code to …` */
const USE_THIS = /^[\s.,:!–—-]*\p{L}+ (?:this|deze|diesen|ce|este|questo|esse|ten|tento|этот|denna|denne|bu) /iu

/** What the words from `at` on say: `is your verification code`. */
export function explained(
  line: string,
  at: number,
  { marks, isFirst, topicOf }: { topicOf: TopicOf; marks: Marks; isFirst: boolean },
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
export function below(line: string, marks: Marks): number {
  if (marks === NO_MARKS) return 0
  const sentence = line.slice(0, 100).split(/[.!?。]\s/, 1)[0] ?? ''
  const { strong, weak, other } = firstOf(marks, 0, sentence.length)
  if (other < strong && other <= weak) return 0
  if (strong <= 60) return 0.675
  return weak <= 12 && /^\p{L}+ \p{L}+ \p{L}/u.test(sentence) ? 0.6 : 0
}

type Announcing = 'strong' | 'weak' | 'other'

function firstOf(marks: Marks, from: number, to: number): Record<Announcing, number> {
  const first = (kind: Announcing) => {
    const start = marks[kind].find((span) => span.start >= from)?.start ?? Number.POSITIVE_INFINITY
    return start <= to ? start - from : Number.POSITIVE_INFINITY
  }
  return { strong: first('strong'), weak: first('weak'), other: first('other') }
}

/** What the subject says of a line that is nothing but a code. */
export function titled(subject: Marks, topicOf: TopicOf): number {
  if (subject.strong.length > 0) return 0.75
  return subject.weak.length > 0 && subject.other.length === 0 && topicOf().isEntry ? 0.65 : 0
}

/** Races, buildings and new colleagues have numbers of their own. */
const OF_MUCH = /welcome|access|secur\p{L}*|regist\p{L}*|inscri\p{L}*|sign-?up/giu

/** A line of its own beneath one that leads to it, where that, or the subject, is about getting in. */
export function presented(above: string, subject: string, topicOf: TopicOf): number {
  if (OF_ORDER.test(subject)) return 0
  if (TO_LINK.test(above) && ASKS.test(above.slice(-40))) return 0.8
  const { isAsking, isPlain } = leadsDown(above)
  const isOfEntry = isPlain || (isAsking && OF_ENTRY.test(subject.replace(OF_MUCH, '')))
  return isOfEntry && !topicOf().isOther ? 0.6 : 0
}

/** `Sign in to Northwind: ` */
const SIGN_IN_TO =
  /^(?:(?:sign|log) ?in (?:to|with|at|on)|(?:einloggen|anmelden|anmeldung) (?:bei|beim|mit)|(?:se )?connexion à|connectez-vous à|(?:iniciar|inicia) sesión en|entrar (?:em|no|na)|acced[ei] a|inloggen (?:bij|op)|zaloguj się do|logga in (?:på|hos)|log ind (?:på|hos)|logg inn (?:på|hos)|вход в|войти в)(?!\p{L})[^:\n]{0,40}[:–—-] ?$/iu
/** `Northwind sign-in: `: a course and a visit have those, too. */
const SIGN_IN_OF =
  /^(?-i:\p{Lu})[\p{L}\d.]{1,20}(?: |-)(?:sign-?in|log-?in|anmeldung|connexion|inloggen|inicio de sesión|accesso|logowanie|inloggning|вход) ?: ?$/iu

/** A subject that brings the code itself, and says so alone or in the mail. */
export function ofSubject(
  own: string,
  rest: string,
  { lines, hasWord }: { lines: readonly string[]; hasWord: boolean },
) {
  if (hasWord && lines.slice(1, 4).some(isInSubject)) return 0.7
  if (!/^\W*$/.test(rest)) return 0
  const isBrief = SIGN_IN_OF.test(own) && lines.slice(1, 8).some((one) => WITHIN_MINUTES.test(one))
  return isBrief || SIGN_IN_TO.test(own) ? 0.7 : 0
}

function isInSubject(line: string): boolean {
  return IN_SUBJECT.test(line) || (IN_SUBJECT_TO_ENTER.test(line) && (ENTRY.test(line) || IS_THERE.test(line)))
}

const IS_THERE =
  /(?<!\p{L})(?:steht|befindet sich|ist|findest du|se trouve|est|figure|está|aparece|se encuentra|è|si trova|staat|står|finns|findes|finnes|jest|znajduje się|находится|указан)(?!\p{L})|にあり|在主|에 있/iu
