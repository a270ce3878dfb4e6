/** The rules of the house as a pure check over source files: floors, homes of packages, names, sizes (CONTRIBUTING.md says why). */

/** From the bottom up; imports, type imports too, go down only, and never sideways between folders of one floor. */
const FLOORS: readonly (readonly string[])[] = [
  ['lib'],
  ['mail'],
  ['store'],
  ['accounts', 'events'],
  ['inbound', 'outbound'],
  ['agents'],
  ['http', 'mcp', 'config'],
  ['app.ts'],
  ['cli'],
  ['main.ts'],
]

/** Where each package may be imported; a package that is not here has no home yet. */
const HOMES: Record<string, RegExp> = {
  imapflow: /^accounts\/imap\.ts$/,
  nodemailer: /^(mail\/compose|accounts\/smtp)\.ts$/,
  'iconv-lite': /^mail\/mime\/charset\.ts$/,
  'markdown-it': /^mail\/[^/]+\.ts$/,
  mailauth: /^inbound\/dkim-thread\.ts$/,
  tldts: /^mail\/trust\/organisation\.ts$/,
  htmlparser2: /^mail\/html\/[^/]+\.ts$/,
  'better-sqlite3': /^store\/sqlite\.ts$/,
  kysely: /^store\//,
  ws: /^http\//,
  hono: /^http\//,
  '@hono/node-server': /^http\//,
  '@hono/zod-openapi': /^http\//,
  zod: /^http\//,
  envalid: /^config\/env\.ts$/,
  dotenv: /^config\/env\.ts$/,
  pino: /^lib\/log\.ts$/,
  'p-retry': /^/,
}

/** Packages that live in one file of their folder, whichever it is. */
const ONE_FILE = new Set(['markdown-it', 'htmlparser2'])

const MOST_LINES = 300

/** Every breach as `file: rule`, sorted. `files` maps a path below src (`mail/parse.ts`) to its text. */
export function breaches(files: ReadonlyMap<string, string>): string[] {
  const found: string[] = []
  const homes = new Map<string, string[]>()
  for (const [path, source] of files) {
    const code = withoutComments(source)
    const imports = importsOf(code)
    const packages = imports.filter((target) => !target.startsWith('.') && !target.startsWith('node:')).map(packageOf)
    for (const name of packages) homes.set(name, [...(homes.get(name) ?? []), path])
    const rules = [
      ...imports.filter((target) => target.startsWith('.')).map((target) => floorBreach(path, target)),
      ...packages.map((name) => homeBreach(path, name)),
      sqlBreach(path, code),
      ...processBreaches(path, { code: withoutStrings(code), imports }),
      ...shapeBreaches(path, source),
      ...nameBreaches(path, withoutStrings(code)),
    ]
    for (const rule of rules) if (rule !== null) found.push(`src/${path}: ${rule}`)
  }
  for (const name of ONE_FILE) {
    const [first, ...more] = (homes.get(name) ?? []).sort()
    if (more.length > 0) found.push(`src/${first}: ${name} has more than one home (${more.join(', ')})`)
  }
  return found.sort()
}

/** The specifiers of `import … from`, `export … from`, `import '…'` and `import('…')`, types too. */
function importsOf(code: string): string[] {
  const statements = code.matchAll(/^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm)
  const bare = code.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm)
  const calls = code.matchAll(/\b(?:import|require)\s*\(\s*['"`]([^'"`]+)['"`]/g)
  return [...statements, ...bare, ...calls].map((match) => match[1] ?? '')
}

function floorBreach(path: string, target: string): string | null {
  const to = resolve(path, target)
  if (to === null) return `imports ${target}, which is outside of src`
  if (!to.endsWith('.ts')) return `imports ${target}: local imports end in .ts`
  const [from, into] = [roomOf(path), roomOf(to)]
  const [floor, below] = [floorOf(from), floorOf(into)]
  if (floor < 0) return `${from} stands on no floor`
  if (below < 0) return `imports ${into}, which stands on no floor`
  if (below > floor) return `floor ${floor} (${from}) imports upwards from floor ${below} (${to})`
  const sideways = below === floor && from !== into
  return sideways ? `${from} imports sideways from ${into} (${to}), both on floor ${floor}` : null
}

function homeBreach(path: string, name: string): string | null {
  const home = HOMES[name]
  if (!home) return `imports ${name}, which has no home (test/support/architecture.ts)`
  return home.test(path) ? null : `imports ${name}, whose home is ${home.source}`
}

/** What store/db.ts has for writing and running statements. */
const SQL = /\bimport\s*\{[^}]*\b(sql|hot|hotInsert|all|first|run)\b[^}]*\}\s*from\s*'[^']*\/store\/db\.ts'/

function sqlBreach(path: string, code: string): string | null {
  const name = path.startsWith('store/') ? undefined : SQL.exec(code)?.[1]
  return name === undefined ? null : `imports ${name} of store/db.ts: SQL is written in store/ only`
}

/** What else may touch `process`, and what of it: a group of processes has no other name than its number. */
const PROCESS_HOMES: Record<string, string> = { 'config/env.ts': 'env', 'agents/process-group.ts': 'kill' }

function processBreaches(path: string, { code, imports }: { code: string; imports: string[] }): string[] {
  const found: string[] = []
  if (/\bprocess\s*\.\s*exit\b/.test(code)) found.push('process.exit: set exitCode and let everything close')
  if (path === 'main.ts') return found
  if (imports.includes('node:process')) found.push('imports node:process: only main.ts touches process')
  const uses = code.match(/(?<![.\w])process\s*(?:\?\.|\.|\[)\s*\w*/g) ?? []
  const own = PROCESS_HOMES[path]
  const [stray] = own === undefined ? uses : uses.filter((use) => !use.endsWith(own))
  if (stray !== undefined) found.push(`${stray}: only main.ts touches process`)
  return found
}

function shapeBreaches(path: string, source: string): string[] {
  const found: string[] = []
  const lines = source.replace(/\n$/, '').split('\n').length
  // a migration is one list of statements, and cannot be cut once it is released
  if (lines > MOST_LINES && !path.startsWith('store/migrations/')) found.push(`${lines} lines; at most ${MOST_LINES}`)
  if (!/^(#!.*\n)?\/\*\* \S/.test(source)) found.push('begins without a /** sentence that says what it is')
  if (/^export\s+default\b|^export\s*\{[^}]*\bdefault\b/m.test(source)) found.push('default export')
  return found
}

function nameBreaches(path: string, code: string): string[] {
  const found: string[] = []
  const file = path.slice(path.lastIndexOf('/') + 1)
  if (file === 'index.ts') found.push('a barrel: import from the file itself')
  if (!/^[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(file)) found.push('file names are kebab-case and end in .ts')
  if (/(utils?|helpers?|managers?|services?)\.ts$/.test(file)) found.push('a name that says nothing: name what it does')
  for (const [, kind, name = ''] of code.matchAll(
    /\b(class|interface|type|function|const|let)\s+([A-Za-z_$][\w$]*)/g,
  )) {
    if (/(?:Utils?|Helpers?|Manager|Service)$/.test(name)) found.push(`${kind} ${name}: a name that says nothing`)
  }
  for (const [, name, parent] of code.matchAll(/\bclass\s+(\w+)(?:\s+extends\s+(\w+))?/g)) {
    if (!parent?.endsWith('Error')) found.push(`class ${name}: a class is for errors only, use a function`)
  }
  return found
}

/** The folder below src, or the file when it stands at the top. */
function roomOf(path: string): string {
  return path.split('/')[0] ?? path
}

function floorOf(room: string): number {
  return FLOORS.findIndex((rooms) => rooms.includes(room))
}

/** `../lib/log.ts` seen from `mail/parse.ts` is `lib/log.ts`; null when it leaves src. */
function resolve(from: string, target: string): string | null {
  const parts = from.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '..' && parts.pop() === undefined) return null
    if (part !== '.' && part !== '..') parts.push(part)
  }
  return parts.join('/')
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

function withoutStrings(code: string): string {
  return code.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''")
}
