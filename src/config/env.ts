/** The environment: read in one place, and checked against the table of settings. */
import { existsSync } from 'node:fs'
import { parse } from 'dotenv'
import { customCleanEnv, EnvError, EnvMissingError, makeExactValidator } from 'envalid'
import { type Name, names, type Values, variables } from './settings.ts'
import type { Kind } from './values.ts'

export type Env = Readonly<Record<string, string | undefined>>

/** The environment of this process, the only place that reads it; ENV_FILE is `.env` in the working folder when there is one. */
export function readEnvironment(): Env {
  const file = process.env.ENV_FILE?.trim() || (existsSync('.env') ? '.env' : undefined)
  return { ...process.env, ENV_FILE: file }
}

/** What dotenv makes of the text of an `.env`. */
export const parseEnv = (text: string): Record<string, string> => parse(text)

/** What is wrong with one variable: `missing`, or set to something other than what it `wants`. */
export interface Misfit {
  name: Name
  missing: boolean
  wants: string
}

/** Reads every variable of the table; a value at fault is left out of `values` and named in `misfits`. */
export function clean(env: Env): { values: Partial<Values>; misfits: Misfit[] } {
  const misfits: Misfit[] = []
  const specs = Object.fromEntries(names.map((name) => [name, specOf(name)]))
  const values = customCleanEnv(env, specs, (cleaned) => cleaned as Partial<Values>, {
    reporter({ errors }) {
      for (const name of names) {
        const error = errors[name]
        if (error instanceof EnvMissingError) misfits.push({ name, missing: true, wants: variables[name].kind.wants })
        else if (error instanceof EnvError) misfits.push({ name, missing: false, wants: error.message })
        else if (error !== undefined) throw error
      }
    },
  })
  return { values, misfits }
}

function specOf(name: Name) {
  const { kind, required, value } = variables[name]
  const validate = validator<NonNullable<unknown>>(kind)
  return required ? validate() : validate({ default: value })
}

function validator<T extends NonNullable<unknown>>(kind: Kind<T>) {
  return makeExactValidator<T>((text) => {
    if (/[\u0000-\u001f\u007f]/.test(text)) throw new EnvError('one line without control characters')
    const read = kind.read(text)
    if (read.kind === 'bad') throw new EnvError(read.wants ?? kind.wants)
    return read.value
  })
}
