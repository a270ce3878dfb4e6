/** What one leaf of the MIME tree is: part of the text that is read, or an attachment, and of which name and type. */
import type { BodyPart } from '../body.ts'
import type { PartHead } from '../types.ts'
import { cutText, safeText } from './charset.ts'
import type { Entity } from './entity.ts'
import { typeOfFile } from './file-types.ts'
import { readHead } from './head.ts'
import { firstValue, readFields } from './headers.ts'
import { decodeWords } from './words.ts'

const LONGEST_NAME = 255
const LONGEST_ID = 998
const SUFFIX = /\.[^\s.]{1,12}$/
/** No programs, no data: read where they are all that the mail is (RFC 2046 §4.1.4). */
const FOR_PEOPLE = /^text\/(?!calendar|(?:x-)?vcard|csv|(?:x-)?xml|directory|rfc822|rtf$|css|javascript|x-)/

const RTF = /^(?:text|application)\/(?:x-)?rtf$/

/** Is it read where nothing else can be? RTF may hold a letter; RFC 1341 calls something else text/richtext. */
export function isForPeople(contentType: string): boolean {
  return FOR_PEOPLE.test(contentType) || RTF.test(contentType)
}

/** `textType` is set when the part belongs to the body, and then `head` does not matter. */
export function describePart(entity: Entity): { head: PartHead; textType: BodyPart['type'] | null } {
  const filename = entity.filename === null ? null : cleanName(entity.filename)
  const contentType = readType(entity, filename)
  const contentId = entity.contentId === null ? null : cutText(safeText(entity.contentId), LONGEST_ID)
  const shown = entity.disposition === 'inline'
  const unmarked = entity.disposition === null
  const related = contentId !== null && entity.parent?.type === 'multipart/related'
  const disposition = shown || (unmarked && related) ? 'inline' : 'attachment'
  const textType = (shown || unmarked) && isBody(entity, filename) ? asBody(entity, contentType) : null
  return { head: { filename, contentType, disposition, contentId }, textType }
}

/** A named text is a file, unless nothing else can be the text: some mailers name the body. */
function isBody({ parent, isFirst }: Entity, filename: string | null): boolean {
  if (filename === null || parent === null || parent.type === 'multipart/alternative') return true
  return isFirst && (parent.type === 'multipart/related' || parent.type === 'multipart/signed')
}

function asBody({ parent }: Entity, contentType: string): BodyPart['type'] | null {
  if (contentType === 'text/html' || contentType === 'text/htm') return 'text/html'
  return contentType === 'text/plain' || (parent === null && FOR_PEOPLE.test(contentType)) ? 'text/plain' : null
}

/** RFC 2045 §5.2: without a type, or with one that is none, it is text; a file tells its type by its name. */
function readType({ type, parent }: Entity, filename: string | null): string {
  if (type === null && parent?.type === 'multipart/digest') return 'message/rfc822'
  if (type !== null && /^[\w.+-]{1,127}\/[\w.+-]{1,127}$/.test(type)) return type
  return filename === null ? 'text/plain' : typeOfFile(filename)
}

/** A file name on one line, without the folders that some mailers add; null when nothing is left. */
export function cleanName(filename: string): string | null {
  const name = safeText(filename)
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replace(/^.*[/\\]/, '')
    .trim()
  return name === '' ? null : cutName(name, LONGEST_NAME)
}

/** Its suffix stays: it says what the file is. */
function cutName(name: string, most: number): string {
  if (name.length <= most) return name
  const suffix = SUFFIX.exec(name)?.[0] ?? ''
  return `${cutText(name, most - suffix.length).trimEnd()}${suffix}`
}

/** The name of an attached mail that has none, by its subject; null when it has no subject either. `bytes` begin with its head. */
export function nameOfMail(bytes: Buffer): string | null {
  const { lines } = readHead(bytes, { start: 0, isRoot: true, isDelimiter: () => false })
  const subject = firstValue(readFields(lines), 'subject') ?? ''
  const name = cleanName(decodeWords(cutText(subject, LONGEST_NAME * 4)).replace(/[/\\]/g, '_'))
  return name === null ? null : `${cutText(name, LONGEST_NAME - 4)}.eml`
}
