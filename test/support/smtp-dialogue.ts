/** The server's side of one SMTP session (RFC 5321, AUTH of RFC 4954, STARTTLS of RFC 3207), with the faults asked for. */
import type { Certificate } from './certificate.ts'
import type { TlsMode } from './mail-server.ts'
import type { SmtpFaults, SmtpStep, StruckFault } from './smtp-faults.ts'
import type { SmtpPeer } from './smtp-peer.ts'
import type { SmtpTransaction } from './smtp-sink.ts'

export interface SmtpDialogue {
  tls: TlsMode
  certificate: Certificate | null
  login: { username: string; password: string } | null
  faults: SmtpFaults
  begin(start: Pick<SmtpTransaction, 'username' | 'from'>): SmtpTransaction
  triedLogin(): void
  take(transaction: SmtpTransaction): Promise<void>
}

interface Session {
  peer: SmtpPeer
  dialogue: SmtpDialogue
  username: string | null
  transaction: SmtpTransaction | null
}

/** `usual`: go on; `refused`: the fault has answered; `gone`: the session is over */
type Way = 'usual' | 'refused' | 'gone'

type Command = (session: Session, argument: string) => Promise<Way> | Way

/** Resolves when the session is over. */
export async function serveSmtp(peer: SmtpPeer, dialogue: SmtpDialogue): Promise<void> {
  const session: Session = { peer, dialogue, username: null, transaction: null }
  if (dialogue.tls === 'implicit' && dialogue.certificate && !(await peer.secure(dialogue.certificate))) return
  if ((await meet(session, 'connect')) !== 'usual') return peer.hangUp()
  peer.say('220 mail.example.test ESMTP')
  for (;;) {
    const line = await peer.line()
    if (line === null) return
    const verb = line.split(/[ :]/, 1)[0]?.toUpperCase() ?? ''
    const command = COMMANDS[verb]
    if (!command) peer.say('502 5.5.2 Command not known')
    else if ((await command(session, line.slice(verb.length).trim())) === 'gone') return
  }
}

const COMMANDS: Record<string, Command> = {
  async EHLO(session) {
    const { peer, dialogue } = session
    const way = await meet(session, 'ehlo')
    if (way !== 'usual') return way
    const offer = ['mail.example.test', 'SIZE 52428800', '8BITMIME', 'SMTPUTF8']
    if (needsTls(session)) offer.push('STARTTLS')
    else if (dialogue.login) offer.push('AUTH PLAIN LOGIN')
    peer.say(...offer.map((word, at) => `250${at === offer.length - 1 ? ' ' : '-'}${word}`))
    return way
  },
  async HELO(session) {
    const way = await meet(session, 'ehlo')
    if (way === 'usual') session.peer.say('250 mail.example.test')
    return way
  },
  async STARTTLS(session) {
    const { peer, dialogue } = session
    if (!needsTls(session) || !dialogue.certificate) return answer(session, '503 5.5.1 Not here')
    peer.say('220 2.0.0 Ready')
    return (await peer.secure(dialogue.certificate)) ? 'usual' : 'gone'
  },
  async AUTH(session, argument) {
    const { peer, dialogue } = session
    if (needsTls(session)) return answer(session, '530 5.7.0 Must issue a STARTTLS command first')
    const login = await readLogin(peer, argument)
    if (login === null) return 'gone'
    dialogue.triedLogin()
    const way = await meet(session, 'auth')
    if (way !== 'usual') return way
    const { username, password } = dialogue.login ?? {}
    if (login.username !== username || login.password !== password) {
      return answer(session, '535 5.7.8 Username and password not accepted')
    }
    session.username = login.username
    return answer(session, '235 2.7.0 Accepted')
  },
  async MAIL(session, argument) {
    if (needsTls(session)) return answer(session, '530 5.7.0 Must issue a STARTTLS command first')
    if (session.dialogue.login && session.username === null) return answer(session, '530 5.7.0 Authentication required')
    session.transaction = session.dialogue.begin({ username: session.username, from: pathOf(argument) })
    const way = await meet(session, 'mail')
    if (way !== 'usual') session.transaction = null
    return way === 'usual' ? answer(session, '250 2.1.0 Ok') : way
  },
  async RCPT(session, argument) {
    const { transaction } = session
    if (!transaction) return answer(session, '503 5.5.1 MAIL first')
    const recipient = pathOf(argument)
    const way = await meet(session, 'rcpt', recipient)
    if (way !== 'gone') transaction[way === 'usual' ? 'to' : 'refused'].push(recipient)
    return way === 'usual' ? answer(session, '250 2.1.5 Ok') : way
  },
  async DATA(session) {
    const { peer, transaction, dialogue } = session
    if (!transaction || transaction.to.length === 0) return answer(session, '554 5.5.1 No valid recipients')
    const way = await meet(session, 'data')
    if (way !== 'usual') return way
    const broken = dialogue.faults.strike('content')
    peer.say('354 End data with <CR><LF>.<CR><LF>')
    const action = broken?.rule.do
    const enough = action?.kind === 'drop' ? (action.afterBytes ?? 0) : action?.kind === 'reply' ? 1 : undefined
    if (broken && action?.kind === 'hold' && (await released(session, broken)) === 'gone') return 'gone'
    const raw = await peer.content(enough, () => {
      transaction.begun = true
    })
    if (raw === null) {
      if (action?.kind === 'reply') transaction.verdict = action.reply
      peer.hangUp(transaction.verdict ?? undefined)
      return 'gone'
    }
    transaction.raw = raw
    session.transaction = null
    return finish(session, transaction)
  },
  RSET(session) {
    session.transaction = null
    return answer(session, '250 2.0.0 Ok')
  },
  NOOP: (session) => answer(session, '250 2.0.0 Ok'),
  QUIT(session) {
    session.peer.hangUp('221 2.0.0 Bye')
    return 'gone'
  },
}

/** After the dot: the mail is taken, unless the fault of this place says otherwise. */
async function finish(session: Session, transaction: SmtpTransaction): Promise<Way> {
  const { dialogue, peer } = session
  const fault = dialogue.faults.strike('dot')
  if (fault?.rule.do.kind === 'reply') {
    transaction.verdict = fault.rule.do.reply
    transaction.refusals.push({ recipient: null, reply: transaction.verdict })
    peer.say(...fault.rule.do.reply.split('\n'))
    return 'refused'
  }
  const action = fault?.rule.do
  const taken = fault?.rule.taken !== false
  if (taken) await dialogue.take(transaction)
  if (action?.kind === 'drop') return drop(session, action.said)
  if (fault && (await released(session, fault)) === 'gone') return 'gone'
  if (!taken) await dialogue.take(transaction)
  transaction.verdict = '250 2.0.0 Ok: queued'
  return answer(session, transaction.verdict)
}

/** After a `hold`: whether there is still someone to talk to. */
function released({ peer }: Session, fault: StruckFault): Promise<'usual' | 'gone'> {
  return Promise.race([fault.cleared.then(() => 'usual' as const), peer.gone.then(() => 'gone' as const)])
}

/** Lets the fault of this step happen, if there is one. */
async function meet(session: Session, step: SmtpStep, recipient?: string): Promise<Way> {
  const fault = session.dialogue.faults.strike(step, recipient)
  if (!fault) return 'usual'
  const { peer } = session
  const action = fault.rule.do
  if (action.kind === 'drop') return drop(session, action.said)
  if (action.kind === 'hold') return released(session, fault)
  session.transaction?.refusals.push({ recipient: recipient ?? null, reply: action.reply })
  peer.say(...action.reply.split('\n'))
  // RFC 5321 §3.8: after a 421 the server closes
  if (!action.reply.startsWith('421')) return 'refused'
  return hangUp(session)
}

function answer(session: Session, reply: string): Way {
  session.peer.say(reply)
  return reply.startsWith('2') ? 'usual' : 'refused'
}

function drop({ peer }: Session, said = ''): 'gone' {
  peer.breakOff(said)
  return 'gone'
}

function hangUp(session: Session): 'gone' {
  session.peer.hangUp()
  return 'gone'
}

function needsTls({ dialogue, peer }: Session): boolean {
  return dialogue.tls === 'starttls' && !peer.isSecure()
}

/** `<ann@elsewhere.test>` of `FROM:<ann@elsewhere.test> SIZE=…` */
function pathOf(argument: string): string {
  return /<(.*?)>/.exec(argument)?.[1] ?? ''
}

async function readLogin(peer: SmtpPeer, argument: string): Promise<{ username: string; password: string } | null> {
  const [mechanism = '', initial] = argument.split(' ')
  const ask = async (challenge: string) => {
    peer.say(`334 ${challenge}`)
    const line = await peer.line()
    return line === null ? null : Buffer.from(line, 'base64').toString()
  }
  if (mechanism.toUpperCase() === 'LOGIN') {
    const username = await ask('VXNlcm5hbWU6')
    const password = await ask('UGFzc3dvcmQ6')
    return username === null || password === null ? null : { username, password }
  }
  const answered = initial === undefined ? await ask('') : Buffer.from(initial, 'base64').toString()
  if (answered === null) return null
  const [, username = '', password = ''] = answered.split('\0')
  return { username, password }
}
