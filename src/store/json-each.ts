/** A list as one parameter: `json_each(?)` keeps a statement's text, and so its preparation, the same for any length. */
import { type Expression, sql as raw } from 'kysely'

/** Joins or selects from the values of a JSON array. */
export function jsonEach(list: string | Expression<string>) {
  return raw<{ value: string }>`json_each(${list})`
}
