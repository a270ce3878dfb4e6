/** What an SMTP reply means for a recipient (RFC 5321 §4.2.1). */

export type Outcome = 'sent' | 'deferred' | 'rejected'

/** What became of the mail for one recipient; `code` is null when we refused it ourselves. */
export interface RecipientOutcome {
  address: string
  outcome: Outcome
  code: number | null
  /** the server's words, printable */
  response: string
}

/** 4xx may be tried again; 5xx is final, except 503: the order of the commands was wrong, not the mail. */
export function outcomeOf(code: number): Outcome {
  if (code >= 200 && code < 300) return 'sent'
  return code >= 500 && code !== 503 ? 'rejected' : 'deferred'
}

/** The extensions in the reply to EHLO that matter to us. */
export interface Extensions {
  smtpUtf8: boolean
  auth: boolean
  /** the largest mail in bytes; 0: not told */
  size: number
}

export function parseEhlo(reply: string): Extensions {
  const has = (keyword: string) => new RegExp(`^250[ -]${keyword}\\b`, 'im').test(reply)
  const size = /^250[ -]SIZE[ \t]+(\d{1,15})/im.exec(reply)
  return { smtpUtf8: has('SMTPUTF8'), auth: has('AUTH'), size: Number(size?.[1] ?? 0) }
}
