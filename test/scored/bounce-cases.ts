/** The cases of the scored suites: raw mails in text files, each below a line that says what is right. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Expected {
  address: string
  status: string
  hard: boolean
  /** is it still being tried? */
  late: boolean
}

export interface MailCase {
  name: string
  kind: string
  recipients: Expected[]
  raw: Buffer
}

/** `=== kind address status hard|soft|late ; … | name`, and the mail below it; the kind `none`: whatever is no report. */
export function readCases(folder: string): MailCase[] {
  const dir = join(import.meta.dirname, folder)
  return readdirSync(dir)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readFileSync(join(dir, file), 'utf8').split(/^=== /m).slice(1))
    .map((text) => {
      const end = text.indexOf('\n')
      const [what = '', name = ''] = text.slice(0, end).split(' | ')
      const [kind = '', ...first] = what.trim().split(' ')
      const recipients = first
        .join(' ')
        .split(' ; ')
        .filter(Boolean)
        .map((one) => {
          // a local part in quotes may have a blank
          const [, address = one, status = '', hard] = /^(.*?@\S+) (\S+) ?(\S*)$/.exec(one) ?? []
          return { address, status, hard: hard === 'hard', late: hard === 'late' }
        })
      return { name, kind, recipients, raw: Buffer.from(text.slice(end + 1).replaceAll('\n', '\r\n')) }
    })
}
