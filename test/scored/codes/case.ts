/** A mail of the suite of codes, and what has to be found in it. */

export interface Case {
  name: string
  subject: string
  /** plain text or HTML */
  body: string
  /** the best code and the best link that must be found; null: none may be */
  code: string | null
  link: string | null
}

/** It brings a code. */
export const say = (name: string, subject: string, body: string, code: string): Case => ({
  name,
  subject,
  body,
  code,
  link: null,
})
/** It brings a link. */
export const lead = (name: string, subject: string, body: string, link: string): Case => ({
  name,
  subject,
  body,
  code: null,
  link,
})
/** It brings nothing. */
export const none = (name: string, subject: string, body: string): Case => ({
  name,
  subject,
  body,
  code: null,
  link: null,
})
