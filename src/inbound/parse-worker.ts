/** Where the parser's thread begins: what is compiled of its code is kept for the next one. */
import { flushCompileCache } from 'node:module'

await import('./parse-thread.ts')
flushCompileCache()
