/** The agents that the operator declares: AGENT_EXEC and AGENT_HTTP for the default one, AGENT_EXEC_<NAME> and AGENT_HTTP_<NAME> for others. */
import { type Agent, DEFAULT_AGENT, NO_AGENT } from '../agents/agent.ts'
import type { Env } from './env.ts'
import type { Problem } from './problems.ts'
import type { Values } from './settings.ts'
import { argv as argvKind, httpUrl } from './values.ts'

/** What every program gets, where we have it ourselves. */
const PASSED_ON = ['PATH', 'HOME', 'USER', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR']
const NAME = /^AGENT_(EXEC|HTTP)_([A-Z0-9_]{1,50})$/
/** The sentence about what is wrong never repeats a value: a URL or an argument may hold a secret. */
const WANTS = { EXEC: argvKind.wants, HTTP: httpUrl.wants }

export interface DeclaredAgents {
  agents: Map<string, Agent>
  /** what must never be logged */
  secrets: string[]
  problems: Problem[]
}

/** Is this the name of a setting that declares an agent? */
export const declaresAgent = (name: string): boolean => NAME.test(name)

export function readAgents(values: Partial<Values>, env: Env, fromFile: Env): DeclaredAgents {
  const declared: DeclaredAgents = { agents: new Map(), secrets: [], problems: [] }
  const refuse = (variables: string[], text: string) => declared.problems.push({ variables, text })
  const add = (variable: string, name: string, agent: Agent) => {
    if (declared.agents.has(name)) {
      refuse([variable], `${variable} declares the agent ${name} a second time: keep one of the two`)
    } else declared.agents.set(name, agent)
  }
  if (values.AGENT_EXEC !== undefined) add('AGENT_EXEC', DEFAULT_AGENT, { kind: 'exec', argv: values.AGENT_EXEC })
  if (values.AGENT_HTTP !== undefined) add('AGENT_HTTP', DEFAULT_AGENT, httpAgent(values.AGENT_HTTP, declared.secrets))
  for (const [variable, text] of Object.entries({ ...fromFile, ...present(env) }).sort()) {
    const [, how, suffix = ''] = NAME.exec(variable) ?? []
    const value = text?.trim()
    if (how === undefined || !value) continue
    const name = suffix.toLowerCase()
    if (name === DEFAULT_AGENT || name === NO_AGENT) {
      refuse([variable], `${variable} uses a name that means something else: choose another one`)
      continue
    }
    const read = how === 'EXEC' ? argvKind.read(value) : httpUrl.read(value)
    if (read.kind === 'bad') refuse([variable], `${variable} is not right; it must be ${WANTS[how as 'EXEC']}`)
    else if (read.value instanceof URL) add(variable, name, httpAgent(read.value, declared.secrets))
    else add(variable, name, { kind: 'exec', argv: read.value })
  }
  return declared
}

const present = (env: Env) => Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))

/** User name and password of a URL become a header, since fetch takes no such URL. */
function httpAgent(url: URL, secrets: string[]): Agent {
  const bare = new URL(url)
  bare.username = ''
  bare.password = ''
  const login = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`
  if (url.password !== '') secrets.push(decodeURIComponent(url.password))
  if (url.search.length > 1) secrets.push(url.search.slice(1))
  const headers = login === ':' ? {} : { Authorization: `Basic ${Buffer.from(login).toString('base64')}` }
  return { kind: 'http', url: bare.href, headers }
}

/** The environment of an agent's program: what AGENT_ENV names, and what any program needs; none of our own settings. */
export function agentEnv(names: readonly string[], env: Env, fromFile: Env): Record<string, string> {
  const passed = [...PASSED_ON, ...names].flatMap((name) => {
    const value = env[name] ?? fromFile[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(passed)
}
