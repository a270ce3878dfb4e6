/** The ordinary answer to FETCH, read from its one line. Pure. */

/** What a server tells of one mail; whatever it did not say is undefined. */
export interface Told {
  uid?: number | undefined
  size?: number | undefined
  flags?: Set<string> | undefined
  internalDate?: Date | string | undefined
  /** the bytes; false where the server has said NIL */
  source?: Buffer | false | undefined
}

/** A line that tells of flags, dates and sizes is far shorter. */
const LONGEST_LINE = 1_000
const START = /^\* \d+ FETCH \(/i
/** A number, a word in quotes, a list of atoms such as `(\Seen $Forwarded)`, or what stands in place of the only literal. */
const ITEM =
  /([A-Z0-9.\-[\]]+) (?:(\d{1,15})|"([\x20-\x21\x23-\x5b\x5d-\x7e]*)"|\(([^()"{}[\]%*\x00-\x1f\x7f-\uffff]*)\)|\{\d+\}\r\n)( |\)$)/iy

/**
 * Reads `line`, from which `literals` have been taken out (`{5}` is left of them). Null when it is no FETCH answer, or holds anything
 * out of the ordinary (another item, NIL, an escape in quotes, two literals): whoever reads all of IMAP may have it.
 */
export function readFetchAnswer(line: Buffer, literals: readonly Buffer[]): Told | null {
  if (line.length > LONGEST_LINE || literals.length > 1) return null
  const text = line.toString('latin1')
  const start = START.exec(text)
  if (start === null) return null
  const told: Told = {}
  let end = ''
  let unread = literals[0]
  ITEM.lastIndex = start[0].length
  while (end !== ')') {
    const item = ITEM.exec(text)
    if (item === null) return null
    const [, name = '', number, quoted, list, after = ''] = item
    end = after
    switch (name.toUpperCase()) {
      case 'UID':
        told.uid = Number(number)
        break
      case 'RFC822.SIZE':
        told.size = Number(number)
        break
      case 'FLAGS':
        if (list === undefined) return null
        told.flags = new Set(list.split(' ').filter((flag) => flag !== ''))
        break
      case 'INTERNALDATE':
        if (quoted === undefined) return null
        told.internalDate = new Date(quoted)
        break
      case 'MODSEQ':
        if (list === undefined) return null
        break
      case 'BODY[]':
        if (unread === undefined || number !== undefined || quoted !== undefined || list !== undefined) return null
        told.source = unread
        unread = undefined
        break
      default:
        return null
    }
  }
  const isWhole = unread === undefined && Number.isSafeInteger(told.uid ?? 1) && Number.isSafeInteger(told.size ?? 0)
  return isWhole ? told : null
}
