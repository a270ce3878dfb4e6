/** The HTTP server: every route on one API, listening until it is disposed. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { getRequestListener, RequestError } from '@hono/node-server'
import { AppError, messageOf } from '../lib/errors.ts'
import { newId } from '../lib/ids.ts'
import type { Log } from '../lib/log.ts'
import { type ApiOptions, createApi } from './api.ts'
import { closerOf } from './connections.ts'
import { addReference } from './openapi.ts'
import { newProblem, type Problem } from './problem.ts'
import { type AgentTextDeps, addAgentText } from './routes/agent-text.ts'
import { type AttachmentDeps, addAttachments } from './routes/attachments.ts'
import { addDeliveries, type DeliveryDeps } from './routes/deliveries.ts'
import { addDrafts, type DraftDeps } from './routes/drafts.ts'
import { addEvents, type EventDeps } from './routes/events.ts'
import { addHealth, type HealthDeps } from './routes/health.ts'
import { addInboxes, type InboxDeps } from './routes/inboxes.ts'
import { addLists } from './routes/lists.ts'
import { addMessageSource, type MessageSourceDeps } from './routes/message-source.ts'
import { addMessages, type MessageDeps } from './routes/messages.ts'
import { addOutbox, type OutboxDeps } from './routes/outbox.ts'
import { addQuarantine, type QuarantineDeps } from './routes/quarantine.ts'
import { addRuns, type RunDeps } from './routes/runs.ts'
import { addSearch, type SearchDeps } from './routes/search.ts'
import { addSend, type SendDeps } from './routes/send.ts'
import { addSettings, type SettingsDeps } from './routes/settings.ts'
import { addSuppressions, type SuppressionDeps } from './routes/suppressions.ts'
import { addThreads, type ThreadDeps } from './routes/threads.ts'
import { addUnrouted, type UnroutedDeps } from './routes/unrouted.ts'
import { addWait, type WaitDeps } from './routes/wait.ts'
import { addWebhooks, type WebhookDeps } from './routes/webhooks.ts'
import { answerUpgrades } from './upgrade.ts'
import { asksForWebSocket } from './web-socket.ts'

/** What every route needs, bundled by app.ts. */
export interface HttpOptions
  extends ApiOptions,
    AgentTextDeps,
    AttachmentDeps,
    DeliveryDeps,
    DraftDeps,
    EventDeps,
    HealthDeps,
    InboxDeps,
    MessageDeps,
    OutboxDeps,
    QuarantineDeps,
    RunDeps,
    SuppressionDeps,
    SearchDeps,
    SendDeps,
    SettingsDeps,
    MessageSourceDeps,
    ThreadDeps,
    UnroutedDeps,
    WaitDeps,
    WebhookDeps {
  host: string
  /** 0: any free port */
  port: number
}

export interface Http extends AsyncDisposable {
  /** where it listens, such as http://127.0.0.1:8000 */
  url: string
}

/** Requests that are still running get this long when the server goes; a send is committed and goes on without its caller. */
const GRACE_MS = 3_000
/** Room for a signed URL and a long `q`, well below what a header attack needs. */
const LARGEST_HEAD = 64 * 1024

/** Throws an AppError `unavailable` in plain words when the port cannot be had. */
export async function startHttp(options: HttpOptions): Promise<Http> {
  const api = createApi(options)
  addInboxes(api, options)
  addLists(api, options)
  addMessages(api, options)
  addMessageSource(api, options)
  addAgentText(api, options)
  addSend(api, options)
  addDrafts(api, options)
  addOutbox(api, options)
  addThreads(api, options)
  addSearch(api, options)
  addAttachments(api, options)
  addUnrouted(api, options)
  addEvents(api, options)
  addWait(api, options)
  addWebhooks(api, options)
  addDeliveries(api, options)
  addQuarantine(api, options)
  addRuns(api, options)
  addSuppressions(api, options)
  addSettings(api, options)
  addHealth(api, options)
  addReference(api, options)

  const listener = getRequestListener(api.fetch, {
    hostname: 'localhost',
    // of its own Request and Response, without streams where there is nothing to stream: a third of the CPU of a short answer
    overrideGlobalObjects: true,
    errorHandler: (error) => answerBroken(error, options.log),
  })
  const server = createServer(
    { maxHeaderSize: LARGEST_HEAD, shouldUpgradeCallback: (request) => asksForWebSocket(request) },
    listener,
  )
  answerUpgrades(server, api, options.log)
  server.on('clientError', refuseMalformed)
  const close = closerOf(server, GRACE_MS)
  await listen(server, options.host, options.port)
  return {
    url: urlOf(server.address() as AddressInfo),
    [Symbol.asyncDispose]: close,
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => reject(explain(error, host, port))
    server.once('error', fail)
    server.listen({ host, port }, () => {
      server.off('error', fail)
      resolve()
    })
  })
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): AppError {
  const reasons: Record<string, [text: string, fix: string]> = {
    EADDRINUSE: ['is already in use', 'stop what listens there, or set PORT'],
    EACCES: ['may not be used by this user', 'set PORT to 1024 or above'],
    EADDRNOTAVAIL: ['is no address of this machine', 'set HOST to 127.0.0.1'],
  }
  const [text, fix] = reasons[error.code ?? ''] ?? [`cannot be listened on: ${messageOf(error)}`, 'check HOST and PORT']
  return new AppError('unavailable', 'cannot_listen', `${host}:${port} ${text}`, { fix, cause: error })
}

function urlOf({ address, family, port }: AddressInfo): string {
  if (address === '0.0.0.0' || address === '::') return `http://127.0.0.1:${port}`
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}

/** A request that never became one, such as a Host that is no host name. */
function answerBroken(error: unknown, log: Log): Response {
  const requestId = newId('req')
  if (error instanceof RequestError) return respond(malformed(requestId))
  log.error({ err: error, request_id: requestId }, 'internal error before the API')
  return respond(newProblem(500, 'internal error', 'internal_error', 'look up the request_id in the log', requestId))
}

function respond(problem: Problem): Response {
  return new Response(JSON.stringify(problem), { status: problem.status, headers: PROBLEM_HEADERS })
}

/** What Node's parser refuses never reaches the API: it is answered on the bare socket. */
function refuseMalformed(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy()
    return
  }
  const requestId = newId('req')
  const problem = error.code === 'HPE_HEADER_OVERFLOW' ? tooLong(requestId) : malformed(requestId)
  const body = JSON.stringify(problem)
  const headers = Object.entries({ ...PROBLEM_HEADERS, 'Content-Length': Buffer.byteLength(body), Connection: 'close' })
  const head = [
    `HTTP/1.1 ${problem.status} ${problem.title}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ].join('\r\n')
  socket.end(`${head}\r\n\r\n${body}`)
}

const PROBLEM_HEADERS = {
  'Content-Type': 'application/problem+json',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
}

function malformed(requestId: string): Problem {
  return newProblem(
    400,
    'this is no HTTP request',
    'malformed_request',
    'send a well-formed HTTP/1.1 request',
    requestId,
  )
}

function tooLong(requestId: string): Problem {
  const fix = 'send long values in a body: POST /v1/search takes a query'
  return newProblem(431, 'URL and headers are longer than 64 KB', 'header_too_large', fix, requestId)
}
