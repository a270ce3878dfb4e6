/** What one leaf of the MIME tree is: part of the text that is read, or an attachment, and of which name and type. */
import type { BodyPart } from './body.ts'
import { cutText, safeText } from './charset.ts'
import type { PartHead } from './types.ts'

/** A node of mailparser's tree, as far as it is used; `node` is the splitter's view of it. */
export interface Node {
  /** lower-case; false or undefined when the mail names none */
  contentType: string | false | undefined
  charset?: string | false
  headers: ReadonlyMap<string, string>
  parent?: Node
  node: { disposition: string | false; filename: string | false; flowed: boolean; delSp: boolean }
}

const LONGEST_NAME = 255
const LONGEST_ID = 998

/** `textType` is set when the part belongs to the body, and then `head` does not matter. */
export function describePart(
  node: Node,
  cid: string | undefined,
): { head: PartHead; textType: BodyPart['type'] | null } {
  const filename = readName(node.node.filename)
  const contentType = readType(node, filename)
  const contentId = cid === undefined || cid === '' ? null : cutText(safeText(cid), LONGEST_ID)
  const shown = node.node.disposition === 'inline'
  const related = contentId !== null && node.parent?.contentType === 'multipart/related'
  const unmarked = node.node.disposition === false || node.node.disposition === ''
  const disposition = shown || (unmarked && related) ? 'inline' : 'attachment'
  const textType = (shown || unmarked) && isBody(node, filename) ? asBody(contentType) : null
  return { head: { filename, contentType, disposition, contentId }, textType }
}

/** A named text is a file, unless nothing else can be the text: some mailers name the body. */
function isBody(node: Node, filename: string | null): boolean {
  return filename === null || node.parent === undefined || node.parent.contentType === 'multipart/alternative'
}

function asBody(contentType: string): BodyPart['type'] | null {
  if (contentType === 'text/plain') return 'text/plain'
  return contentType === 'text/html' ? 'text/html' : null
}

/** RFC 2045 §5.2: without a type, or with one that is none, it is text; a file of no known type is only bytes. */
function readType(node: Node, filename: string | null): string {
  const type = node.contentType || ''
  if (!node.headers.has('content-type') && node.parent?.contentType === 'multipart/digest') return 'message/rfc822'
  if (/^[\w.+-]{1,127}\/[\w.+-]{1,127}$/.test(type)) return type
  return filename === null ? 'text/plain' : 'application/octet-stream'
}

/** The name on one line, without the folders that some mailers add. */
function readName(filename: string | false): string | null {
  if (filename === false) return null
  const name = safeText(filename)
    .replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .replace(/^.*[/\\]/, '')
    .trim()
  return name === '' ? null : cutText(name, LONGEST_NAME)
}
