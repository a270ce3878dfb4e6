/** Blocks of header-like lines inside a text: of a returned mail, of a report. */
import { MOST_FIELDS, MOST_REPORTED } from '../bounds.ts'
import { type Field, readFields } from '../mime/headers.ts'

const FIELD = /^[!-9;-~]{1,76}:/

/** The fields of `text` up to its first empty line behind them; lines in front that are none are passed over. */
export function readHead(text: string): Field[] {
  const lines: string[] = []
  for (const line of linesOf(text, MOST_HEAD_LINES)) {
    if (/^[ \t]/.test(line) && lines.length > 0) lines[lines.length - 1] += `\r\n${line}`
    else if (FIELD.test(line)) lines.push(line)
    else if (line.trim() === '' && lines.length > 0) break
  }
  return read(lines)
}

/** Every field of `text`, block by block: an empty line parts two blocks. */
export function readBlocks(text: string): Field[][] {
  const blocks: string[][] = [[]]
  for (const line of linesOf(text, MOST_LINES)) {
    const block = blocks[blocks.length - 1] as string[]
    if (line.trim() === '') blocks.push([])
    else if (/^[ \t]/.test(line) && block.length > 0) block[block.length - 1] += ` ${line.trim()}`
    else block.push(line.trimStart())
  }
  return blocks.map((block) => read(block.filter((line) => FIELD.test(line)))).filter(({ length }) => length > 0)
}

/** A header is read as bytes, one in a character; this text has been decoded. */
function read(lines: readonly string[]): Field[] {
  const asBytes = lines.map((line) => (/[^\x00-\x7f]/.test(line) ? Buffer.from(line).toString('latin1') : line))
  const fields: Field[] = []
  // reports without empty lines have more fields than any header
  for (let at = 0; at < asBytes.length; at += MOST_FIELDS)
    fields.push(...readFields(asBytes.slice(at, at + MOST_FIELDS)))
  return fields
}

const MOST_HEAD_LINES = 3_000
/** A report has some ten for each recipient. */
const MOST_LINES = 20 * MOST_REPORTED

function linesOf(text: string, most: number): string[] {
  return text.split(/\r?\n/, most)
}
