/** A list as one parameter: `json_each(?)` keeps a statement's text, and so its preparation, the same for any length. */
import { type Expression, sql as raw } from 'kysely'
import { sql } from './db.ts'

/** Joins or selects from the values of a JSON array. */
export function jsonEach(list: string | Expression<string>) {
  return raw<{ value: string }>`json_each(${list})`
}

/** The values of `list`, a JSON array, for `in`. */
export function valuesOf<T>(list: string) {
  return sql.selectFrom(jsonEach(list).as('listed')).select('listed.value').$castTo<{ value: T }>()
}
