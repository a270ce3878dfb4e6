/** What is kept of one mail at most: what goes beyond is in its bytes only, and the message says `truncated`. */

/** Of each field that names people; mail servers refuse a mail for as many. */
export const MOST_ADDRESSES = 1_000
/** Recipients of one report; a mail of ours has no more. Whoever reads one looks for one more, so that it shows that there were. */
export const MOST_REPORTED = 1_000
/** The first, which roots the thread, and the last ones. */
export const MOST_REFERENCES = 500
export const MOST_FIELDS = 2_000
/** UTF-16 units, like all lengths here, of one header value as it is shown; addresses and ids are read from the whole value. */
export const LONGEST_VALUE = 64 * 1024
export const LONGEST_SUBJECT = 2_000
/** Of the text, of the HTML and of the Markdown each: they are written by the thread that serves the API. */
export const LONGEST_TEXT = 2 * 1024 * 1024
/** Bytes of what a server says of each recipient, one after another. */
export const LONGEST_STATUS = 1024 * 1024
/** Bytes of the text parts together, and of the HTML parts, from which the Markdown is made: HTML may hold pictures. */
export const LONGEST_BODY = { 'text/plain': 4 * 1024 * 1024, 'text/html': 10 * 1024 * 1024 }
