/** How labels are compared by whoever types them: SQLite knows the case of ASCII alone. */
import type { Sqlite } from './sqlite.ts'

export function labelKey(label: string): string {
  return label.normalize('NFKC').toLowerCase()
}

/** `label_key(text)` in SQL. */
export function addLabelKey(sqlite: Sqlite): void {
  sqlite.function('label_key', { deterministic: true }, (label) => labelKey(String(label)))
}
