/** How the command line is used. */
import { VERBS, type Verb } from './verbs.ts'

export function usage(): string {
  const verbs = Object.entries(VERBS).flatMap(([name, verb]) => {
    const options = optionsOf(verb)
    const line = row(`${name} ${verb.takes ?? ''}`, verb.says)
    return options.length === 0 ? [line] : [line, row('', `  ${options.join(' ')}`)]
  })
  const asked = [
    row('help', 'print this; --help behind a command: what that takes'),
    row('version', 'print the version'),
  ]
  return `usage: postern [command]\n\n${[...verbs, ...asked].join('\n')}\n\n${SETTINGS}`
}

function row(name: string, text: string): string {
  return `  ${name.padEnd(16)} ${text}`
}

/** For `postern <name> --help`. */
export function describeVerb(name: string, verb: Verb): string {
  const words = [name, verb.takes, ...optionsOf(verb)].filter((word) => word !== undefined)
  return `usage: postern ${words.join(' ')}\n\n  ${verb.says}\n\n${SETTINGS}`
}

/** Each as it is written, in brackets. */
export function optionsOf({ options = {} }: Verb): string[] {
  return Object.entries(options).map(([name, takes]) => `[--${name}${takes === '' ? '' : ` ${takes}`}]`)
}

const SETTINGS = 'Settings come from the environment and .env; see docs/configuration.md.\n'
