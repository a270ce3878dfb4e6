/** What the address of a link says by itself: what it is for, and whether it is for one reader alone. */

/** What in an address is for this reader alone. */
export type Secret = 'long' | 'some' | 'none'

export const LEAVES = /unsub(?:scribe)?(?![a-z])|opt-?out|abmeld|desabon|désabon/i
/** An address that lets in by itself. */
export const ENTERS = /callback|magic|passwordless|one-?time|token=|otp|(?:sign|log)-?in\/[^/]{8,}/i
const PLAIN = /verif|confirm|activat|magic\b|magic-?link|passwor|opt-?in/i

/** Does the address say by itself what it is for? Pages for everybody have a word of it, too, and parameters. */
export function isPlain(path: string, secret: Secret): boolean {
  return PLAIN.test(path) && (secret === 'long' || BEHIND.test(path.split('?', 1)[0] ?? ''))
}

/** Pages to read, for everybody. */
const ARTICLE =
  /\/(?:blog|posts?|articles?|news|p|stories|story|guides?|docs|learn|help|kb|faq|magazin\p{L}*)\/|\/20\d\d\/\d\d?\//iu

/** Is it a page to read, with nothing in its address that nobody guesses? */
export function isArticle(path: string, secret: Secret): boolean {
  return secret !== 'long' && ARTICLE.test(path) && !OF_ONE.test(path)
}

/** `/confirm/8f3k2a`, `/verify?id=8f3k2a` */
const OF_ONE =
  /(?:verif|confirm|activat|valid|reset|bestaetig|bestätig|aktivier|opt-?in)[\w%-]{0,20}\/?(?:\/|\?[\w-]{1,20}=)(?=[a-z]{0,20}\d)(?=\d{0,20}[a-z])[a-z\d]{5,}(?![\w-])/i

/** Pages for everybody, or for whoever is in already. */
const OF_ALL =
  /(?:^|\/)(?:(?:recovery|backup)-?codes?|settings|sessions|devices|security|two-?factor|[2m]fa|(?:wp-)?log-?in|sign-?in|(?:forgot|reset|lost)?[-_/]?password(?:[-_/](?:reset|new|forgot|change|recover|recovery))?)(?:\.\w{2,5})?\/?$/i

/** Does the address end with the name of such a page, below nothing but words, and nothing behind it? */
export function isOfAll(path: string): boolean {
  return (
    OF_ALL.test(path) &&
    path
      .split('/')
      .slice(1, -1)
      .every((piece) => WORD.test(piece))
  )
}

/** `en`, `pt-BR`, `MyAccount`, `index.php`, `northwind-labs`, `42`: with no letters that nobody would say. */
const ONE_WORD = '(?:[A-Za-z]?[a-z]{0,14}(?:[A-Z][a-z]{2,14}){0,3}\\d{0,2}|[A-Z]{2,4}|\\d{1,3}|2fa)'
const WORD = new RegExp(`^${ONE_WORD}(?:[-_.]${ONE_WORD}){0,5}$`)

/** What only says where somebody came from: by its name, or in words. */
const COUNTS =
  /[?&](?:(?:utm_\w+|mc_[ce]id|fbclid|gclid|trk)=[^&#]*|(?:ref|referr?er|source|src|campaign|medium|channel)=[a-z_.+%-]{0,60}\d{0,4}(?=[&#]|$))/gi

/** The address behind its host. */
export function pathOf(url: string): string {
  const slash = url.indexOf('/', url.indexOf('//') + 2)
  return slash === -1 ? '' : url.slice(slash, slash + 500).replace(COUNTS, '')
}

const LONG = /[A-Za-z0-9_~.%-]{16,}/
const NAMED =
  /[?&#;](?:[\w-]|\[|%5B){0,60}(?:token|code|key|secret|hash|otp|nonce|ticket|jwt|signature|uuid|guid)(?:\]|%5D)?=[^&#]{2,}|[?&](?:t|k|h)=[^&#]{3,}/i
const BEHIND =
  /(?:verif|confirm|activat|valid|reset|recover|magic|sign-?in|log-?in|auth|invit|accept|opt-?in|callback|approve|doi)[\w.%-]*(?:\/+[^/?#]{3,}|\/?\?[^#]{3,})/i

const MIXED = /\/(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{6,}\/?$/

/** Words with dashes between them are long, too: `how-to-sign-in-2026`, with or without a number of the page behind them. */
function isLong(piece: string): boolean {
  if (!LONG.test(piece) || !/\d/.test(piece)) return false
  return LONG.test(piece.replace(WORDS, '-').replace(/-+/g, '-'))
}

/** A parameter that is a word, or a small number. */
const SAID = /[?&][\w-]+=(?:[a-z]{1,12}|\d{1,3})(?=&|#|$)/g

const WORDS = /(?<![A-Za-z0-9])(?:[A-Z]?[a-z]{1,14}|\d{1,4})(?=[-_.]|$)/g

/** Does it end with three words or more, and nothing else but a number? */
function isTitle(path: string): boolean {
  return /\/(?:[A-Za-z]?[a-z]{1,14}[-_]){2,20}(?:[a-z]{1,14}|\d{1,4})\/?$/.test(path)
}

/** Something that nobody guesses, something behind a word for it, or nothing. */
export function secretOf(path: string): Secret {
  if (NAMED.test(path) || path.split(/[/?&=#]/).some(isLong)) return 'long'
  const rest = path.replace(SAID, '').replace(/^[^?]*?(?=&)/, '$&?')
  return BEHIND.test(rest) || (MIXED.test(rest) && !isTitle(rest)) ? 'some' : 'none'
}
