/** What goes wrong in an SMTP dialogue, and when: rules that a test gives to its sink. */

export type SmtpStep =
  | 'connect' // before the greeting
  | 'ehlo'
  | 'auth'
  | 'mail'
  | 'rcpt'
  | 'data' // before the 354
  | 'content' // after the 354
  | 'dot' // the mail is there whole, the answer is not yet given

export type SmtpFaultAction =
  /** answers so instead: `450 4.2.0 Mailbox busy`; several lines with \n; at `content` once its first byte is there, and closes */
  | { kind: 'reply'; reply: string }
  /**
   * closes the connection; at `content` when so many bytes have come (default 0: right after the 354); elsewhere perhaps in the
   * middle of a reply, of which it has `said` the beginning
   */
  | { kind: 'drop'; afterBytes?: number; said?: string }
  /** says nothing until the fault is cleared, then goes on as usual */
  | { kind: 'hold' }

export interface SmtpFaultRule {
  at: SmtpStep
  do: SmtpFaultAction
  /** at `rcpt`: only this address */
  recipient?: string
  /** default: until cleared */
  times?: number
  /** at `dot`: whether the server has taken the mail before it drops or holds; default true */
  taken?: boolean
}

export interface SmtpFault {
  /** how often it has struck */
  readonly hits: number
  clear(): void
}

export interface StruckFault {
  rule: SmtpFaultRule
  cleared: Promise<void>
}

export interface SmtpFaults {
  add(rule: SmtpFaultRule): SmtpFault
  /** The rule that strikes here, counted. */
  strike(at: SmtpStep, recipient?: string): StruckFault | null
}

export function smtpFaults(): SmtpFaults {
  const active: { rule: SmtpFaultRule; hits: number; clear: () => void; cleared: Promise<void> }[] = []
  return {
    add(rule) {
      const { promise: cleared, resolve } = Promise.withResolvers<void>()
      const fault = {
        rule,
        hits: 0,
        cleared,
        clear() {
          const at = active.indexOf(fault)
          if (at >= 0) active.splice(at, 1)
          resolve()
        },
      }
      active.push(fault)
      return fault
    },
    strike(at, recipient) {
      const fault = active.find(
        ({ rule, hits }) =>
          rule.at === at &&
          hits < (rule.times ?? Infinity) &&
          (rule.recipient === undefined || rule.recipient.toLowerCase() === recipient?.toLowerCase()),
      )
      if (!fault) return null
      fault.hits += 1
      return { rule: fault.rule, cleared: fault.cleared }
    },
  }
}
