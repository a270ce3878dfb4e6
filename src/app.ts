/** The one place that joins everything: opened by hand, top to bottom, and closed the other way round. */
import { join } from 'node:path'
import { credentialsOf } from './accounts/credentials.ts'
import type { ImapServer } from './accounts/imap.ts'
import type { SmtpServer } from './accounts/smtp.ts'
import { startAgents } from './agents/start.ts'
import type { Config } from './config/config.ts'
import { trustRulesOf } from './config/trust-rules.ts'
import { createBus } from './events/bus.ts'
import { startForgettingDeliveries, startForgettingEvents } from './events/forget.ts'
import { type Lookup, lookUpBySystem } from './events/resolve-host.ts'
import { newSecret } from './events/sign.ts'
import { startWebhooks } from './events/webhooks.ts'
import { shapeMessage } from './http/message-shape.ts'
import { startHttp } from './http/server.ts'
import { assignMail } from './inbound/assign.ts'
import { startClaims } from './inbound/claims.ts'
import { explainRoute } from './inbound/explain-route.ts'
import { createParsePool } from './inbound/parse-pool.ts'
import { startPoller } from './inbound/poller.ts'
import { retryQuarantined } from './inbound/quarantine.ts'
import { startRetention } from './inbound/retention.ts'
import { startTrust } from './inbound/trust.ts'
import { type Clock, DAY, MINUTE, SECOND, steadyClock, systemClock } from './lib/clock.ts'
import { createForeground } from './lib/foreground.ts'
import { createLog } from './lib/log.ts'
import { createOnce } from './outbound/once.ts'
import { startSender } from './outbound/sender.ts'
import { savesSent } from './outbound/sent.ts'
import { openBlobFolder } from './store/blob-files.ts'
import { sweepBlobs } from './store/blobs.ts'
import { openDataFolder } from './store/data-folder.ts'
import { openDb, waitBriefly } from './store/db.ts'
import { startInboxRemoval } from './store/inbox-removal.ts'
import { lockDataFolder } from './store/lock.ts'
import { readMessage } from './store/message-list.ts'
import { startOrphanSweep } from './store/orphans.ts'
import { openSearch } from './store/search.ts'
import { openSigningKey } from './store/signing-key.ts'
import { pullWaiting, startClockWatch } from './store/waiting.ts'
import { declareWebhook } from './store/webhooks.ts'

/** What a test may put in another's place. */
export interface Seams {
  clock: Clock
  /** gets every line, newline included */
  writeLog: (line: string) => void
  /** ms after which a manual sync answers `syncing` */
  answerSyncWithinMs: number
  /** ms of silence after which a mail server that owes an answer is given up */
  imapSilenceMs: number
  /** ms that an attempt to tell a webhook may take */
  webhookTimeoutMs: number
  /** what host names of webhooks lead to */
  lookup: Lookup
  /** name servers that know the keys of DKIM signatures, such as 127.0.0.1:5353 */
  nameServers: readonly string[]
}

export interface App extends AsyncDisposable {
  /** where the API listens, such as http://127.0.0.1:8000 */
  url: string
}

/** A receiver has this long in all, as Standard Webhooks advises (15 to 30 s). */
const WEBHOOK_TIMEOUT_MS = 15 * SECOND

/** Starts the gateway. When a step fails, what was opened before it is closed again and its error is thrown. */
export async function startApp(config: Config, seams: Partial<Seams> = {}): Promise<App> {
  const clock = steadyClock(seams.clock ?? systemClock())
  const log = createLog({ ...config.log, secrets: config.secrets, write: seams.writeLog ?? (() => {}) })
  for (const warning of config.warnings) log.warn(warning)

  const foreground = createForeground()
  const { giveWay, makeRoom, stepMs } = foreground

  await using stack = new AsyncDisposableStack()
  const { db, blobs } = openStore(config, stack)
  pullWaiting(db, clock)
  const bus = stack.use(createBus({ db, clock, log }))
  const search = stack.use(openSearch({ dir: config.dataDir, db, clock, log }))
  stack.use(startOrphanSweep({ db, blobs, clock, log, giveWay }))
  const removal = stack.use(startInboxRemoval({ db, blobs, clock, log, giveWay }))
  const { retentionDays: days } = config
  const retention = days === null ? null : stack.use(startRetention({ db, blobs, clock, log, days, giveWay }))
  const forgetting = stack.use(startForgettingEvents({ db, clock, log, days: config.eventRetentionDays, giveWay }))

  const trustRules = trustRulesOf(config)
  const pool = stack.use(createParsePool({ dir: blobs.dir, trust: trustRules }))
  const { address: ownAddress, domain, addressing } = config
  const rules = { ownAddress, policy: config.policy.inbound, afterFetch: config.imap.afterFetch, clock }
  const trust = stack.use(
    startTrust({ db, clock, log, dir: blobs.dir, rules: trustRules, nameServers: seams.nameServers ?? [], giveWay }),
  )
  const onStored = () => {
    search.wake()
    trust.stored()
  }
  const imap = imapServer(config)
  const poller = stack.use(
    startPoller({
      db,
      blobs,
      clock,
      log,
      pool,
      rules,
      imap: {
        ...imap,
        folder: config.imap.folder,
        idle: config.imap.idle,
        ...(seams.imapSilenceMs === undefined ? {} : { silenceMs: seams.imapSilenceMs }),
      },
      pollSeconds: config.imap.pollSeconds,
      syncSince: config.imap.syncSince,
      offer: {
        addressing,
        ownAddress,
        domain,
        apiUrl: `http://localhost:${config.api.port}`,
        needsKey: config.api.key !== null,
      },
      onStored,
      giveWay,
      stepMs,
      ...(seams.answerSyncWithinMs === undefined ? {} : { answerWithinMs: seams.answerSyncWithinMs }),
    }),
  )
  const onClaimed = () => {
    search.wake()
    poller.wake()
  }
  const claims = stack.use(startClaims({ db, log, rules, giveWay, onStored: onClaimed }))
  const saveSent = savesSent(config.imap.saveSent, config.imap.host)
  const sender = stack.use(
    startSender({ db, blobs, clock, log, smtp: smtpServer(config), imap, saveSent, onChange: search.wake }),
  )

  const submitting = {
    db,
    blobs,
    clock,
    policy: config.policy.outbound,
    limit: config.sendLimit,
    loops: config.loopLimits,
    automaticSends: config.automaticSends,
    attachmentLimit: config.attachmentLimit,
  }
  const agents = stack.use(
    startAgents({
      ...submitting,
      log,
      agents: config.agents.declared,
      env: config.agents.env,
      wakeFor: config.agents.wakeFor,
      timeoutMs: config.agents.timeoutSeconds * SECOND,
      debounceMs: config.agents.debounceSeconds * SECOND,
      concurrency: config.agents.concurrency,
      days: config.eventRetentionDays,
      ownAddress,
      shapeMessage,
      giveWay,
      onReply: () => {
        search.wake()
        sender.wake()
      },
    }),
  )

  const { declared, allowPrivate } = config.webhooks
  declareWebhook(db, declared, { newSecret, until: clock.in(DAY), at: clock.now() })
  const webhooks = stack.use(
    startWebhooks({
      db,
      clock,
      log,
      lookup: seams.lookup ?? lookUpBySystem,
      timeoutMs: seams.webhookTimeoutMs ?? WEBHOOK_TIMEOUT_MS,
      tlsCa: config.tlsCa,
      allowPrivate,
      makeRoom,
      onWritten: search.wake,
      readMessage: (id) => {
        const message = readMessage(db, id)
        return message === undefined ? null : shapeMessage(message)
      },
    }),
  )
  const deliveries = stack.use(startForgettingDeliveries({ db, clock, log, days: config.eventRetentionDays, giveWay }))

  const onSet = () => {
    retention?.pause()
    forgetting.pause()
    deliveries.pause()
    webhooks.reload()
    agents.pause()
    trust.wake()
    poller.wake()
  }
  stack.use(startClockWatch({ db, clock, log, onSet }))

  waitBriefly(db)
  const http = stack.use(
    await startHttp({
      foreground,
      log,
      bus,
      webhooks,
      allowPrivate,
      search,
      sender,
      ownAddress,
      domain,
      addressing,
      saveSent,
      apiKey: config.api.key,
      corsOrigins: config.api.corsOrigins,
      host: config.api.host,
      port: config.api.port,
      urlExpirySeconds: config.api.urlExpirySeconds,
      ...submitting,
      agentNames: agents.names,
      replayRun: agents.replay,
      once: createOnce({ db, clock, log }),
      staleAfterMs: Math.max(2 * MINUTE, 3 * config.imap.pollSeconds * SECOND),
      sync: poller.sync,
      mailboxStatus: poller.status,
      smtpTrouble: sender.trouble,
      signingKey: openSigningKey(config.dataDir),
      explainRoute: (mailId) => explainRoute(db, rules, mailId),
      assignMail: (mailId, inboxId) => {
        const filed = assignMail(db, rules, mailId, inboxId)
        poller.wake()
        return filed
      },
      retryQuarantined: (mailId) => retryQuarantined({ db, blobs, pool, rules, wake: poller.wake }, mailId),
      wakeClaims: claims.wake,
      wakeRemoval: () => {
        sender.recheck()
        removal.wake()
        search.wake()
      },
      onChange: search.wake,
    }),
  )
  // runs before the API is closed: its callers are answered, not cut off, and what is on the wire gets its time meanwhile
  stack.defer(() => {
    bus.stop()
    sender.stop()
    agents.stop()
    poller.stop()
  })
  log.info(`API listening on ${http.url}`)
  const running = stack.move()
  return {
    url: http.url,
    async [Symbol.asyncDispose]() {
      log.info('stopping')
      await running.disposeAsync()
      log.info('stopped')
    },
  }
}

function openStore(config: Config, stack: AsyncDisposableStack) {
  openDataFolder(config.dataDir)
  stack.use(lockDataFolder(config.dataDir))
  const db = stack.use(openDb(config.databaseFile))
  const blobs = openBlobFolder(join(config.dataDir, 'blobs'))
  sweepBlobs(db, blobs)
  return { db, blobs }
}

function imapServer({ imap, tlsCa }: Config): ImapServer {
  const credentials = { kind: 'password', username: imap.username, password: imap.password } as const
  return { host: imap.host, port: imap.port, tls: imap.tls, credentials, tlsCa }
}

function smtpServer({ smtp, tlsCa }: Config): SmtpServer {
  return { host: smtp.host, port: smtp.port, tls: smtp.tls, credentials: credentialsOf(smtp), tlsCa }
}
