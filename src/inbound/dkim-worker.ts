/** Where the thread that checks DKIM signatures begins: behind all else, since nobody waits for it. */
import { flushCompileCache } from 'node:module'
import { constants, platform, setPriority } from 'node:os'

// On Linux this is the priority of the calling thread alone (setpriority(2)), elsewhere that of the whole process.
if (platform() === 'linux') setPriority(constants.priority.PRIORITY_LOW)
await import('./dkim-thread.ts')
flushCompileCache()
