/** Where hoodiecrow-imap 2.1 leaves the RFCs, put right by plugins, so that what passes against it passes elsewhere. */
import type { HoodiecrowServer } from 'hoodiecrow-imap'

/**
 * After DONE it went on sending notices in the middle of other commands, and a connection that was lost in IDLE left its
 * timer of 30 minutes behind, which kept the process alive.
 */
export function repairIdle(server: HoodiecrowServer): void {
  const idle = server.getCommandHandler('IDLE')
  server.setCommandHandler('IDLE', (connection, parsed, data, callback) => {
    idle(connection, parsed, data, callback)
    const done = connection.inputHandler
    if (!done) return
    const endWithSocket = () => {
      if (connection.inputHandler) connection.inputHandler('DONE')
    }
    connection.inputHandler = (line) => {
      done(line)
      connection.directNotifications = false
      connection.socket?.off('close', endWithSocket)
    }
    connection.socket?.once('close', endWithSocket)
  })
}

/** RFC 4315 §2.1: UID EXPUNGE removes those that carry `\Deleted` only; it removed all that were named. */
export function repairUidExpunge(server: HoodiecrowServer): void {
  server.setCommandHandler('UID EXPUNGE', (connection, parsed, data, callback) => {
    const folder = connection.selectedMailbox
    const range = parsed.attributes?.[0]?.value
    const ok = folder !== undefined && range !== undefined
    if (ok) {
      const named = new Set(server.getMessageRange(folder, range, true).map(([, message]) => message))
      const gone = (message: { flags: string[] }) => message.flags.includes('\\Deleted')
      connection.expungeSpecificMessages(folder, (message) => named.has(message) && gone(message), false, true)
    }
    connection.send(
      {
        tag: parsed.tag,
        command: ok ? 'OK' : 'BAD',
        attributes: [{ type: 'TEXT', value: ok ? 'UID EXPUNGE completed' : 'Select a mailbox, name the UIDs' }],
      },
      'UID EXPUNGE',
      parsed,
      data,
    )
    callback()
  })
}

/** RFC 9051 §6.3.2: an unknown mailbox is NO, not BAD; RFC 5530: with NONEXISTENT. */
export function repairUnknownFolder(server: HoodiecrowServer): void {
  server.outputHandlers.push((_connection, response) => {
    const [text] = response.attributes ?? []
    if (response.command !== 'BAD' || !text?.value?.startsWith('Invalid mailbox')) return
    response.command = 'NO'
    response.attributes = [
      { type: 'SECTION', section: [{ type: 'ATOM', value: 'NONEXISTENT' }] },
      { type: 'TEXT', value: 'Mailbox does not exist' },
    ]
  })
}

/** RFC 5530: a refused login carries AUTHENTICATIONFAILED, by which clients tell it from a server in trouble. */
export function repairRefusedLogin(server: HoodiecrowServer): void {
  server.outputHandlers.push((_connection, response) => {
    const [text] = response.attributes ?? []
    if (response.command !== 'NO' || !text?.value?.startsWith('Login failed')) return
    response.attributes = [{ type: 'SECTION', section: [{ type: 'ATOM', value: 'AUTHENTICATIONFAILED' }] }, text]
  })
}

/** RFC 9051 §6.2.2, §7.2.2: before STARTTLS a server that wants TLS takes no password in any way; it took AUTHENTICATE PLAIN. */
export function requireStartTls(server: HoodiecrowServer): void {
  const plain = server.getCommandHandler('AUTHENTICATE PLAIN')
  server.registerCapability(
    'AUTH=PLAIN',
    (connection) => connection.secureConnection && connection.state === 'Not Authenticated',
  )
  server.setCommandHandler('AUTHENTICATE PLAIN', (connection, parsed, data, callback) => {
    if (connection.secureConnection) return plain(connection, parsed, data, callback)
    const refusal = [
      { type: 'SECTION', section: [{ type: 'ATOM', value: 'PRIVACYREQUIRED' }] },
      { type: 'TEXT', value: 'Run STARTTLS first' },
    ]
    connection.send({ tag: parsed.tag, command: 'NO', attributes: refusal }, 'STARTTLS REQUIRED', parsed, data)
    callback()
  })
}
