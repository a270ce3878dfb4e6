/** Programs for an agent to be: small shell scripts that leave what they were told in a folder. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Json } from './api.ts'

/** The value of AGENT_EXEC that runs `script` with `$FOLDER` set; its input is in `$FOLDER/<run>-<process>.json`. */
export function agentProgram(folder: string, script: string): string {
  const keep =
    'cat > "$FOLDER/$POSTERN_RUN-$$.part" && mv "$FOLDER/$POSTERN_RUN-$$.part" "$FOLDER/$POSTERN_RUN-$$.json"'
  return JSON.stringify(['/bin/sh', '-c', `FOLDER="$1"; ${keep}; ${script}`, 'agent', folder])
}

/** What each run was told so far, in no order. */
export function toldIn(folder: string): Json[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
}

/** A script that answers. */
export const sayReply = (reply: object) => `printf '%s' '${JSON.stringify(reply)}'`
