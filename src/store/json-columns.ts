/** Values that stand in a column as JSON. */

/** What such a list holds; nothing is parsed for one that is empty, as most are. NULL is an empty list. */
export function listOf<T>(json: string | null): T[] {
  return json === null || json === '[]' ? [] : JSON.parse(json)
}

/** What such an object holds; null for NULL. */
export function objectOf<T>(json: string | null): T | null {
  return json === null ? null : JSON.parse(json)
}
