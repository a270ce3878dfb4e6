/** URLs that a webhook may have. */

const LONGEST = 2_000

/**
 * http or https, and nothing that would not be sent: no user name and password, which would be shown again, and no fragment. The text
 * itself is kept, so it has to be one URL and nothing else.
 */
export function isReceiverUrl(text: string): boolean {
  if (text.length > LONGEST || !/^https?:\/\/[^\s\u0000-\u001f\u007f-\u009f\u2028\u2029#\\]+$/i.test(text)) return false
  const url = URL.parse(text)
  return url !== null && url.username === '' && url.password === '' && url.port !== '0'
}
