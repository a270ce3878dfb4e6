/** Mail in which a number is none to be entered, whatever announces it: of payments and invoices, and what opens a meeting. */
import { once } from '../../lib/once.ts'
import {
  CONFIRMED_UNDER,
  DONE,
  INVOICED,
  INVOICED_UNDER,
  MEETING,
  NOT_DONE,
  OF_ENTRY,
  PAID,
  PAID_UNDER,
  RECEIPT,
  WITHIN_MINUTES,
} from './topic-words.ts'

/** Was something paid, under a code of its own? */
export function isOfPayment(subject: string, words: string): boolean {
  const whole = `${subject}\n${words}`
  if (OF_ENTRY.test(subject)) return !OF_ENTRY.test(subject.replace(CONFIRMATION, ' ')) && isDone(whole, words)
  return (
    RECEIPT.test(subject) ||
    (PAID.test(whole) && PAID_UNDER.test(words)) ||
    (INVOICED.test(whole) && INVOICED_UNDER.test(words)) ||
    isDone(whole, words)
  )
}

/** Of what was done, and is not to be done. */
const CONFIRMATION =
  /bestätigung(?!s?-?code)|bevestiging(?!s?-?code)|conferma(?!\p{L})|confirmaci[óo]n|confirmação|potwierdzenie|подтверждение|確認|确认/giu

/** Was something confirmed under a code that is entered nowhere? */
function isDone(whole: string, words: string): boolean {
  if (!CONFIRMED_UNDER.test(words) || !DONE.test(whole)) return false
  return !TO_ENTER.test(words) && !NOT_DONE.test(words) && !WITHIN_MINUTES.test(words)
}

const TO_ENTER =
  /(?<!\p{L})(?:enter|type in|eingeben|geben sie|gib|saisissez|saisir|entrez|introduce|introduzca|ingresa|ingrese|inserisci|inserire|digita|digite|insira|introduza|voer|ange|indtast|wpisz|zadejte|введите|(?:type|key in|tippe|tippen sie|tape[rz]?|escrib[ea]|tecle[ae]|typ|vul|skriv|tast|podaj|укажите) (?!auf |on |sur |op |på )[^.!?\n]{0,30}(?:code|c[óo]digo|codice|kode?n?|kód|код\p{L}*))(?!\p{L})|输入|輸入|入力|입력/iu

/** What is needed to join stands near the number of the meeting. */
const NEAR = 3
/** These are of the meeting wherever they stand. */
const TO_JOIN =
  /pass-?(?:code|word|wort)|\bpin\b|access code|kenncode|kennwort|zugangscode|code d['’]accès|c[óo]digo de acceso|密码|密碼|パスコード|パスワード|암호|비밀번호/i

/** What nobody needs to join a meeting. */
const SIGNS_IN =
  /(?:sign|log)(?:ging|ing)?[- ]?in(?!\p{L})|verif|vérif|weryfik|ověř|doğrul|authenti|authent|[2m]fa\b|one-?time (?!pass)|einmal|anmeld|einlogg|connexion|connecter|sesión|acced|inlog|logow|zalog|přihl|logga in|logg(?:e)? inn|подтвер|вход|войти|验证|驗證|登录|登入|認証|ログイン|인증|로그인/iu
const JOINS =
  /(?<!\p{L})(?:join|dial|meeting|webinar|conference|beitreten|besprechung|konferenz|rejoindre|réunion|unirse|reunión|reunião|partecipa|riunione|deelnem|vergadering)/iu

/**
 * Is what a sentence brings for a meeting, of which the mail tells? A code to sign in is none, whatever stands near it, when its
 * sentence says so and speaks of no meeting.
 */
export function createMeeting(
  subject: string,
  words: string,
  lines: readonly string[],
): (index: number, sentence: string) => boolean {
  const ids = once(() =>
    MEETING.test(words) ? lines.flatMap((line, index) => (MEETING.test(line) ? [index] : [])) : null,
  )
  return (index, sentence) => {
    const near = ids()
    if (near === null || (SIGNS_IN.test(sentence) && !JOINS.test(sentence))) return false
    const said = `${lines[index - 1] ?? ''}\n${lines[index] ?? ''}`
    if (near.some((one) => Math.abs(one - index) <= NEAR) || TO_JOIN.test(said)) return true
    return !OF_ENTRY.test(said) && !OF_ENTRY.test(subject)
  }
}
