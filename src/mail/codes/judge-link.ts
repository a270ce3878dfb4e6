/** How plainly a link says that it confirms an address, signs in or sets a password anew. */
import { once } from '../../lib/once.ts'
import { ENTERS, isArticle, isOfAll, isPlain, LEAVES, pathOf, type Secret, secretOf } from './link-address.ts'
import { APPROVES, CLICKS, COMPLETES, DEVICES, LINK_LASTS, REGISTRATIONS } from './link-tongues.ts'
import {
  ASKED,
  ASKS,
  BROWSER,
  CONFIRM,
  COPIED,
  FOREIGN,
  FRIENDS,
  INVITED,
  LINK_IN,
  NEVER,
  NOTICE,
  OF_OTHER,
  ONCE,
  PASSWORD,
  REFERS,
  SHOWN,
  SIGN_IN,
  SO_LONG,
  TOKEN_WORD,
} from './link-words.ts'
import { asksBefore, isForAnother, isOfSettings, isTitle, refuses } from './other-links.ts'
import { OF_ORDER } from './topic-words.ts'

/** What the mail is about: dear to find out, and seldom asked for. */
export type About = () => Topic

interface Topic {
  confirms: boolean
  /** does the subject confirm, or sign in? */
  isTitled: boolean
  signsIn: boolean
  /** does it say that the link lets in for some minutes, or once? */
  letsIn: boolean
  /** does it tell of a sign-in that was? */
  isNotice: boolean
  isPassword: boolean
  /** did somebody ask for another one? Notices of other things offer one too */
  asksPassword: boolean
  /** an appointment, an order */
  isOther: boolean
}

interface Link {
  /** what a reader sees of it; undefined: its address */
  label: string | undefined
  url: string
  /** the words before it, and behind it */
  before: string
  behind: string
}

/** Finds out once, when it is asked. */
export function createAbout(subject: string, words: string): About {
  return once(() => topicOf(subject, words.slice(0, 2_000).replace(ADDRESS, ' ')))
}

const ADDRESS = /https?:[^\s()<>]*/g

function topicOf(subject: string, words: string): Topic {
  const text = `${subject}\n${words}`
  const isNotice = NOTICE.test(text)
  const lasting = text.split(/[.!?。\n]/).filter((one) => SO_LONG.test(one) && LINK_LASTS.test(one))
  const letsIn = ONCE.test(text) || lasting.some((one) => SIGN_IN.test(one))
  return {
    confirms: ASKS.test(text) || (CONFIRM.test(text) && FOREIGN.test(text)),
    isTitled: CONFIRM.test(subject) || SIGN_IN.test(subject),
    signsIn:
      !isNotice &&
      ((LINK_IN.test(text) && !OF_ORDER.test(subject)) || ((letsIn || lasting.length > 0) && SIGN_IN.test(text))),
    letsIn,
    isNotice,
    isPassword: PASSWORD.test(text),
    asksPassword: PASSWORD.test(subject) || ASKED.test(text),
    isOther: OF_OTHER.test(subject) && !ASKS.test(subject),
  }
}

function isAbout({ confirms, signsIn, isPassword }: Topic): boolean {
  return confirms || signsIn || isPassword
}

/** From 0 to 1; beneath 0.5 it is nothing. */
export function judgeLink(link: Link, about: About): number {
  const { label, before } = link
  const text = label
    ?.slice(0, LONGEST_LABEL)
    .replace(NO_PICTURE, '')
    .replace(/[*_`\\]/g, '')
    .slice(0, 200)
  if (text === undefined || /^\s*(?:https?:|$)/i.test(text))
    return judgeBare(link, text !== undefined && !/http/i.test(text), about)
  const said = judgeLabel(text, link, about)
  if (said === 0 || isTitle(text) || isOfSettings(text) || refuses(text)) return 0
  if (AGREES.test(text)) return said
  return isForAnother(lastSentence(before), () => about().isNotice) || asksBefore(before) ? 0 : said
}

/** A link with words of its own. */
function judgeLabel(text: string, { url, before, behind }: Link, about: About): number {
  const path = pathOf(url)
  if (isOfAll(path) || isForFriends(text, path)) return 0
  const secret = secretOf(path)
  if (
    isArticle(path, secret) ||
    NEVER.test(text) ||
    BROWSER.test(text) ||
    LEAVES.test(path) ||
    (NEVER.test(path) && (secret === 'none' || !CONFIRM.test(text)))
  )
    return 0
  const more = secret === 'long' ? 0.1 : 0
  if (PASSWORD.test(text))
    return (about().asksPassword ? 0.8 : SETS.test(text) && secret !== 'none' ? 0.65 : 0.35) + more
  if (CONFIRM.test(text)) return (about().isOther ? 0.3 : about().confirms ? 0.8 : 0.55) + more
  if (INVITED.test(text)) return 0.65 + more
  if (secret !== 'none' && settles(text) && !about().isOther) return 0.65 + more
  if (agrees(text, path, { secret, about })) return 0.7
  if (SIGN_IN.test(text)) {
    if (about().signsIn && secret !== 'none') return 0.75 + more
    return ENTERS.test(path) && secret === 'long' ? (about().isNotice || about().isOther ? 0.65 : 0.7) : 0
  }
  if (secret === 'none') return 0
  const isHereAlone = HERE_ALONE.test(text)
  const isHere = isHereAlone || HERE.test(text)
  if (
    isHereAlone &&
    speaksFor(
      `${lastSentence(before)
        .split(/\]\([^\s()]*\)/)
        .at(-1)} ${firstSentence(behind)}`,
      about,
    )
  )
    return 0.7 + more
  const isShort = secret === 'long' && about().signsIn && about().letsIn
  if (!TOKEN_WORD.test(path)) return isHere && secret === 'long' && isAbout(about()) ? (isShort ? 0.7 : 0.6) : 0
  if (isAbout(about())) return isHere ? 0.8 : isShort && ENTERS.test(path) ? 0.7 : 0.6
  return isHere && isPlain(path, secret) ? 0.6 : 0
}

/** Does the sentence around a bare `here` say what it is for? */
function speaksFor(sentence: string, about: About): boolean {
  if (NEVER.test(sentence) || OF_OTHER.test(sentence) || BROWSER.test(sentence) || about().isOther) return false
  if (PASSWORD.test(sentence)) return about().asksPassword || SETS.test(sentence) || !about().isNotice
  if (CONFIRM.test(sentence)) return about().confirms || about().isTitled
  return SIGN_IN.test(sentence) && about().signsIn && (about().letsIn || about().isTitled)
}

/** A page for everybody who has friends; one of the reader's may speak of them, too. */
function isForFriends(text: string, path: string): boolean {
  if (CONFIRM.test(text)) return REFERS.test(path) && !/[?&]token=/i.test(path)
  return FRIENDS.test(text) || REFERS.test(path)
}

/** With the addresses of its pictures. */
const LONGEST_LABEL = 4_000
/** A picture without words. */
const NO_PICTURE = /!\[\]\([^\s()]{0,2000}\)/g

/** `Approve this device`, `Complete your registration` */
function settles(text: string): boolean {
  return (APPROVES.test(text) && DEVICES.test(text)) || (COMPLETES.test(text) && REGISTRATIONS.test(text))
}

/** `Yes, it was me` */
function agrees(text: string, path: string, { secret, about }: { secret: Secret; about: About }): boolean {
  return secret !== 'none' && AGREES.test(text) && (MEANS_YES.test(path) || about().confirms)
}

const HERE_ALONE =
  /^\W*(?:(?:please |bitte )?(?:click|tap|press|klicken sie|klick(?:e|en|a)?|klik(?:k|ni|nij|nite|něte|nutím)?|cliquez|clique|haz clic|haga clic|pulsa|pulse|fai clic|clicca|kliknij|нажмите|натисніть|napsauta|nhấp(?: vào)?|bấm(?: vào)?|klik di) )?(?:right )?(?:here|this link|the link|hier|ici|aquí|aqui|qui|här|her|tästä|tässä|tutaj|tu|zde|tady|sem|ide|itt|aici|ovde|ovdje|tukaj|здесь|сюда|тут|тук|εδώ|buraya?|buradan|burada|(?:di )?sini|(?:vào |tại )?đây|هنا|اینجا|כאן|यहाँ|यहां|ที่นี่|点击这里|點擊這裡|这里|這裡|此处|こちら|ここ|여기)(?: (?:tıkla(?:yın)?|klicken|klikken|basın|kattintva|kattintson|clic))?\P{L}*$/iu
const HERE =
  /^\W*(?:(?:click|tap|press) )?(?:here|this link|hier|ici|aquí|qui|aqui|здесь|ссылк|点击|這裡|这里|こちら|여기)|^\W*(?:get started|get going|let['’]?s go|start|open|launch|go to|take me|proceed|next|enter|continue|complete|finish|weiter|öffnen|los|jetzt starten|continuer|commencer|ouvrir|continuar|comenzar|empezar|começar|abrir|inizia|continua|aan de slag|doorgaan|продолжить|начать|перейти|kontynuuj|rozpocznij|pokračovat|devam|başla|yes|继续|開始|开始|立即|前往|次へ|続ける|계속|시작)/i
/** For somebody who has none yet. */
const SETS = /(?:set|create|choose) (?:up )?(?:a |your )?(?:new )?password|reset[\w ]{0,20}credential/i
const AGREES =
  /^\W*(?:approve|allow|authori[sz]e|(?:it|this) was me)|^[^\p{L}]*(?:yes|yep|oui|s[íì]|sim|ja|jes|da|ano|áno|igen|kyllä|evet|tak|да|так|ναι|نعم|כן|はい|是|네|예)(?!\p{L})|trusted device|trust (?:this )?device/iu
const MEANS_YES = /approv|allow|authori[sz]|verif|confirm|sign-?in|log-?in|device/i

/** A link without words of its own: the sentence before it speaks for it. */
function judgeBare({ url, before, behind }: Link, isPicture: boolean, about: About): number {
  const path = pathOf(url)
  const secret = secretOf(path)
  const names = TOKEN_WORD.test(path)
  if ((secret === 'none' && !names) || isOfAll(path)) return 0
  const line = lastSentence(before)
  if (
    isForFriends(line, path) ||
    isForAnother(line, () => about().isNotice) ||
    asksBefore(before) ||
    isArticle(path, secret)
  )
    return 0
  if (secret === 'none' && isTitle(line)) return 0
  if (refuses(line) || NEVER.test(line) || NEVER.test(path) || (BROWSER.test(line) && !isToOpen(line))) return 0
  const isLabel = secret === 'long' && LOGS_IN.test(path) && LABELS.test(line)
  const signsIn = SIGN_IN.test(line) && (about().signsIn || ((isLabel || CLICKS.test(line)) && !about().isNotice))
  const says = CONFIRM.test(line) || PASSWORD.test(line) || settles(line) || signsIn
  if (secret === 'none') return says && isAbout(about()) ? 0.6 : 0
  if (says) return names === (secret === 'long') ? (names ? 0.9 : 0.7) : 0.8
  // a logo leads to the front page
  if (names && isAbout(about())) return isPicture && /^\/?(?:[?#]|$)/.test(path) ? 0.6 : 0.8
  if (LEADS_ON.test(line) && secret === 'long' && (about().confirms || about().asksPassword))
    return COPIED.test(line) ? 0.7 : 0.65
  if (secret === 'long' && isAbout(about()) && isToConfirm(firstSentence(behind))) return 0.7
  return isPlain(path, secret) ? 0.6 : 0
}

/** `Open … to confirm your address`: what for stands behind it. */
function isToConfirm(rest: string): boolean {
  if (!IN_ORDER.test(rest) || NEVER.test(rest) || OF_OTHER.test(rest)) return false
  return CONFIRM.test(rest) || PASSWORD.test(rest)
}

const IN_ORDER =
  /^[\s>)\]]{0,3}(?:to|and|um|pour|para|per|om|för att|for å|for at|aby|żeby|чтобы|щоб|pentru|untuk|để|için)(?!\p{L})/iu

const LEADS_ON = /(?:link|button|below|here|following|browser|lien|enlace|ссылк|链接|リンク)/i

/** `Sign in:` */
const LABELS = /^[^.!?\n]{3,40}[:：]\s*$/u
const LOGS_IN = /log-?in|sign-?in|magic|auth/i

/** Is an address to be opened in a browser, and not only the mail to be seen there? */
function isToOpen(line: string): boolean {
  return !SHOWN.test(line) && (COPIED.test(line) || CONFIRM.test(line) || PASSWORD.test(line) || SIGN_IN.test(line))
}

/** As far as it stands in the line of the link. */
function firstSentence(behind: string): string {
  return behind.split(/[.!?。]\s|[\n[]/, 1)[0]?.slice(0, 120) ?? ''
}

/** Of the last line that has words. */
function lastSentence(before: string): string {
  const line =
    before
      .replace(ADDRESS, ' ')
      .split('\n')
      .findLast((one) => /\p{L}/u.test(one)) ?? ''
  return (
    line
      .slice(-160)
      .split(/[.!?]\s+(?=\P{Ll})/u)
      .findLast((one) => /\p{L}/u.test(one)) ?? ''
  )
}
