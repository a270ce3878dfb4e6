/** Links and pictures in the Markdown of a mail, as sources of expressions. */

export const IMAGE = String.raw`!\[[^[\]\n]*\]\([^\s()]*\)`
/** A bracket that is escaped opens nothing; to look behind each for its end would be quadratic. */
const OPEN = String.raw`(?<!(?<!\\)(?:\\\\)*\\)\[`
/** What of a link stands in front of its target, with its words as a group. */
export const LABEL = String.raw`${OPEN}((?:${IMAGE}|[^[\]\\\n]|\\.)*)\]`
