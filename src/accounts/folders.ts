/** Which folder is meant: the one for sent mail, and the nearest to a name that does not exist. */

/** What LIST says of a folder. */
export interface Folder {
  path: string
  delimiter: string
  /** of RFC 6154, such as \Sent, told by the server or by the folder's usual name in some language */
  specialUse: string | null
  selectable: boolean
}

/** The path of the folder for sent mail; null when there is none. */
export function findSent(folders: readonly Folder[]): string | null {
  return folders.find((folder) => folder.selectable && folder.specialUse === '\\Sent')?.path ?? null
}

/** Up to five paths, those most like `wanted` first. */
export function nearestFolders(wanted: string, folders: readonly Folder[]): string[] {
  const name = wanted.toLowerCase()
  return folders
    .filter((folder) => folder.selectable)
    .map((folder) => ({ path: folder.path, far: Math.min(...namesOf(folder).map((other) => distance(name, other))) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, 5)
    .map((folder) => folder.path)
}

/** The path, and the path without its parents: `Agents` may stand for `INBOX.Agents`. */
function namesOf(folder: Folder): string[] {
  const path = folder.path.toLowerCase()
  return [path, path.slice(path.lastIndexOf(folder.delimiter) + 1)]
}

/** How many letters must change (Levenshtein), of names cut to 64. */
function distance(a: string, b: string): number {
  const from = [...a].slice(0, 64)
  const to = [...b].slice(0, 64)
  let row = Array.from({ length: to.length + 1 }, (_, i) => i)
  for (const [i, letter] of from.entries()) {
    const next = [i + 1]
    for (const [j, other] of to.entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
