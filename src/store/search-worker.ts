/** Where the thread of the search index begins: it steps behind the API, and before the parser, whose mail it has to keep up with. */
import { constants, platform, setPriority } from 'node:os'

// On Linux this is the priority of the calling thread alone (setpriority(2)), elsewhere that of the whole process.
if (platform() === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
await import('./search-thread.ts')
