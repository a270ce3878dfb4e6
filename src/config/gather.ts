/** Brings together what was set where: the environment first, `.env` beneath it, secrets from files of their own. */
import type { Env } from './env.ts'
import { type EnvFile, readEnvFile, readSecret } from './files.ts'
import type { Problem } from './problems.ts'
import { type Name, names, secretNames } from './settings.ts'

export interface Gathered {
  /** what is set, under the names of the table; what was left empty is not in it */
  set: Partial<Record<Name, string>>
  /** the other names of `.env`, too */
  fromFile: Env
  problems: Problem[]
}

const NOTHING: EnvFile = { kind: 'read', values: {}, cut: [] }

/** An `.env` that cannot be read is the only problem told, since all else would follow from it. */
export function gather(env: Env): Gathered {
  const path = env.ENV_FILE?.trim() || null
  const file = path === null ? NOTHING : readEnvFile(path)
  const hopeless = (text: string): Gathered => ({ set: {}, fromFile: {}, problems: [{ variables: [], text }] })
  if (file.kind === 'unreadable') return hopeless(file.text)

  const fromFile: Env = file.values
  const problems: Problem[] = []
  const lookUp = (name: string, exact = false) => {
    const value = [env[name], fromFile[name]].find((text) => text !== undefined && text.trim() !== '')
    return exact ? value : value?.trim()
  }
  const set: Gathered['set'] = {}
  for (const name of names) {
    const value = lookUp(name, secretNames.includes(name))
    if (value !== undefined) set[name] = value
  }
  for (const { name, glued } of file.cut) {
    const known = names.find((candidate) => candidate === name)
    const overruled = (env[name] ?? '').trim() !== ''
    if (known === undefined || overruled || !(glued || secretNames.includes(known))) continue
    const text = `${name} is cut short in ${path} by an unquoted #: put the whole value in single quotes, and a comment on a line of its own`
    problems.push({ variables: [name], text })
  }
  for (const name of secretNames) {
    const variable = `${name}_FILE`
    const secretFile = lookUp(variable)
    if (secretFile === undefined) continue
    const refuse = (text: string) => problems.push({ variables: [variable, name], text })
    const read = readSecret(secretFile)
    if (set[name] !== undefined) refuse(`${name} and ${variable} are both set: keep one of them`)
    else if (read.kind === 'unreadable') refuse(`${variable} is ${shownPath(secretFile)}: ${read.why}`)
    else set[name] = read.text
  }
  return { set, fromFile, problems }
}

/** What is no path at a glance may be the secret itself, put under the wrong name. */
function shownPath(path: string): string {
  return /^\.{0,2}\//.test(path) ? JSON.stringify(path) : '[secret], which should be the path of a file'
}
