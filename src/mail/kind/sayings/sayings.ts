/** What programs say in one language, as sources of expressions over lower-case text: `<` begins a word, `>` ends one. */
export interface Sayings {
  /** words by which the language is known */
  common: string
  /** its author is not there, now; the office is closed; somebody has left for good */
  away: string
  /** something is closed: an office, where the same text speaks of mail */
  closed: string
  /** until when */
  until: string
  /** what is urgent, or is to go elsewhere */
  urgent: string
  /** is to be called or written to */
  contact: string
  /** reads little or no mail meanwhile, and does not pass it on */
  access: string
  /** answers once back, or late */
  later: string
  /** for a mail, whatever it says */
  thanks: string
  /** it has come in, with a program's words */
  received: string
  /** under a number */
  number: string
  /** somebody will answer or decide */
  promise: string
  /** nobody reads answers; hours of work */
  quiet: string
  /** asks not to be answered */
  unanswered: string
  /** what somebody writes to a desk; no order */
  message: string
  /** says that it is no person's */
  automatic: string
  /** what is polite and says nothing */
  polite: string
  /** part sentences into what they say */
  and: string
  but: string
  /** takes up what the other mail was about */
  matter: string
  /** whoever answers is one person, or looks at the matter: houses that thank and promise say less */
  own: string
  /** to the one who reads: that the two will talk, or that he is to call later */
  turns: string
  /** somebody else's work is done by whoever writes */
  takes: string
}
