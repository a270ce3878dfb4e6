/** `postern backup <folder>`: a copy to restore from, made while the gateway runs or not. */
import { relative } from 'node:path'
import { writeBackup } from '../store/backup.ts'
import { configured } from './configured.ts'
import type { Terminal } from './terminal.ts'

/** Exit code 1 also for a backup of a data folder that lacks files: what there is is in it. */
export async function backup(terminal: Terminal, folder: string): Promise<number> {
  const config = configured(terminal)
  if (config === null) return 1
  const { dataDir, databaseFile } = config
  const made = await writeBackup({ dataDir, databaseFile }, folder, terminal.signal)
  terminal.write(
    `backup of ${dataDir} in ${made.folder}: a database of ${inMb(made.databaseBytes)}, ${made.files} files of ${inMb(made.fileBytes)}\n`,
  )
  for (const file of made.broken) {
    terminal.complain(`postern: ${relative(dataDir, file)} is missing or damaged, so the backup lacks it too\n`)
  }
  return made.broken.length === 0 ? 0 : 1
}

const inMb = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`
