/** What is switched, or noted, while Postern runs and stays so after a restart. */
import { type Db, first, run, sql } from './db.ts'

export interface Settings {
  /** do automatic answers leave by themselves? */
  automatic_sends: boolean
  /** ms since the epoch: mail that the server got before wakes no agent */
  agents_wake_from: number
}

/** The value that was set last; undefined: none ever was. */
export function readSetting<K extends keyof Settings>(db: Db, name: K): Settings[K] | undefined {
  const row = first(db, sql.selectFrom('settings').select('value').where('name', '=', name))
  return row === undefined ? undefined : JSON.parse(row.value)
}

export function writeSetting<K extends keyof Settings>(db: Db, name: K, value: Settings[K], now: number): void {
  run(db, sql.replaceInto('settings').values({ name, value: JSON.stringify(value), updated_at: now }))
}
