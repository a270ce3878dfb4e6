/** The condition that a column holds one of some words: of IN with more than two values SQLite makes a table at each row that is written. */
export function oneOf(column: string, ...words: string[]): string {
  return words.map((word) => `${column} = '${word}'`).join(' OR ')
}
