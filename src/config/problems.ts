/** What stops the start, one sentence for each thing to change, fit to be printed: no secret is ever in one. */
import { masker, printable } from '../lib/log.ts'

export interface Problem {
  /** the settings that it is about; empty when it is about `.env` as a whole */
  variables: string[]
  /** one sentence: what is set, and what it must be */
  text: string
}

/** A function that shows a value in quotes on one line: shortened, without the secrets and without a URL's user and password. */
export function quoter(secrets: readonly string[]): (value: string) => string {
  const mask = masker(secrets)
  return (value) => {
    const safe = printable(mask(value.replace(/:\/\/\S*@/g, '://[secret]@')))
    return `"${safe.length > 100 ? `${safe.slice(0, 100)}…` : safe}"`
  }
}

/** Why a file could not be read, in plain words; never in the system's own, which repeat the path. */
export function fileTrouble(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file'
    case 'EACCES':
    case 'EPERM':
      return 'permission denied'
    case 'EISDIR':
      return 'it is a folder'
    default:
      return `the system answers ${code ?? 'with an error'}`
  }
}
