/** The part of hoodiecrow-imap that the embedded mail server uses; the package has no types of its own. */
declare module 'hoodiecrow-imap' {
  import type { EventEmitter } from 'node:events'
  import type { Server, Socket } from 'node:net'

  export interface HoodiecrowMessage {
    uid: number
    flags: string[]
    /** one character for each byte */
    raw: string
  }
  export interface HoodiecrowFolder {
    messages: HoodiecrowMessage[]
    uidvalidity: number
    uidnext: number
  }
  export interface HoodiecrowConnection {
    socket: Socket | null
    state: 'Not Authenticated' | 'Authenticated' | 'Selected'
    secureConnection: boolean
    /** set while IDLE lasts: takes the next line of the client */
    inputHandler: ((line: string) => void) | false
    /** whether notices go out between commands */
    directNotifications: boolean
    selectedMailbox?: HoodiecrowFolder
    send(response: HoodiecrowResponse, description: string, parsed: HoodiecrowCommand, data: string): void
    expungeSpecificMessages(
      folder: HoodiecrowFolder,
      which: (message: HoodiecrowMessage) => boolean,
      ignoreSelf: boolean,
      ignoreExists: boolean,
    ): void
  }
  export interface HoodiecrowResponse {
    tag: string
    command: string
    attributes: { type: string; value?: string; section?: { type: string; value: string }[] }[]
  }
  export interface HoodiecrowCommand {
    tag: string
    command: string
    attributes?: { type: string; value: string }[]
  }
  export type HoodiecrowHandler = (
    connection: HoodiecrowConnection,
    parsed: HoodiecrowCommand,
    data: string,
    callback: () => void,
  ) => void
  export interface HoodiecrowServer extends EventEmitter {
    server: Server
    users: Record<string, { password: string }>
    outputHandlers: ((connection: HoodiecrowConnection, response: HoodiecrowResponse, description: string) => void)[]
    registerCapability(name: string, isOffered: (connection: HoodiecrowConnection) => boolean): void
    getCommandHandler(command: string): HoodiecrowHandler
    setCommandHandler(command: string, handler: HoodiecrowHandler): void
    getMailbox(path: string): HoodiecrowFolder | undefined
    getMessageRange(folder: HoodiecrowFolder, range: string, isUid: boolean): [number, HoodiecrowMessage][]
    appendMessage(folder: string, flags: string[], date: Date, raw: string): void
  }
  export interface HoodiecrowOptions {
    plugins?: (string | ((server: HoodiecrowServer) => void))[]
    storage?: Record<string, unknown>
    users?: Record<string, { password: string }>
    secureConnection?: boolean
    credentials?: { key: string; cert: string }
  }
  const hoodiecrow: (options: HoodiecrowOptions) => HoodiecrowServer
  // biome-ignore lint/style/noDefaultExport: the package exports one function
  export default hoodiecrow
}
