/** The data folder: made where it is missing, for this user alone, and said in words when it cannot be. */
import { accessSync, constants, mkdirSync } from 'node:fs'
import { AppError, messageOf } from '../lib/errors.ts'

/** Makes sure that `dir` is a folder that we may write; throws `data_folder_unusable`. */
export function openDataFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new AppError(
      'unavailable',
      'data_folder_unusable',
      `cannot use the data folder ${dir}: ${messageOf(error)}`,
      {
        fix: 'set DATA_DIR to a folder that this user may write',
        cause: error,
      },
    )
  }
}
