/** Names of files from mail, which are hostile: what an attachment is called, and how a download says so (RFC 6266). */

/** Extensions for parts that came without a name; the rest goes without. */
const EXTENSIONS: Record<string, string> = {
  'application/pdf': '.pdf',
  'application/zip': '.zip',
  'image/gif': '.gif',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'message/rfc822': '.eml',
  'text/calendar': '.ics',
  'text/csv': '.csv',
  'text/html': '.html',
  'text/plain': '.txt',
}

/** The name that the mail gives to a part, or one by its place. */
export function fileNameOf(part: { filename: string | null; content_type: string; position: number }): string {
  if (part.filename !== null && part.filename !== '') return part.filename
  return `attachment-${part.position + 1}${EXTENSIONS[part.content_type.toLowerCase()] ?? ''}`
}

/** `Content-Disposition: attachment` with the name for every client: ASCII for the old, RFC 8187 for the rest. */
export function contentDisposition(name: string): string {
  const safe = safeName(name)
  const ascii = safe
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/gu, '_')
    .replace(/["\\%]/g, '_')
  const encoded = encodeURIComponent(safe).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

/** RFC 6266 §4.3: the last segment of a path, without what no file system should see. */
function safeName(name: string): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? ''
  const clean = last.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '').replace(/^[\s.]+|[\s.]+$/g, '')
  return [...clean].slice(-MOST_CHARACTERS).join('') || 'attachment'
}

const MOST_CHARACTERS = 150
