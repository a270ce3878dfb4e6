/** Where the parser's thread begins: it steps behind the API before it loads anything, which is work enough for a core. */
import { flushCompileCache } from 'node:module'
import { constants, platform, setPriority } from 'node:os'

// On Linux this is the priority of the calling thread alone (setpriority(2)), elsewhere that of the whole process.
if (platform() === 'linux') setPriority(constants.priority.PRIORITY_LOW)
await import('./parse-thread.ts')
flushCompileCache()
