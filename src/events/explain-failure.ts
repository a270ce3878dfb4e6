/** Why a receiver could not be reached, in plain words that name no address: whoever reads the log of deliveries learns nothing of our network. */

const WORDS: Record<string, string> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  ENOTFOUND: 'its host name is not known',
  ENODATA: 'its host name is not known',
  EAI_AGAIN: 'its host name could not be looked up',
  EHOSTUNREACH: 'it cannot be reached',
  ENETUNREACH: 'it cannot be reached',
  ETIMEDOUT: 'the connection timed out',
  PRIVATE_ADDRESS: 'its host name leads to a private address (WEBHOOK_ALLOW_PRIVATE)',
}

/** One sentence for anything that a request may fail with. */
export function explainFailure(error: unknown): string {
  const { message, code = '' } = first(error)
  if (message === 'timeout') return 'it did not answer in time'
  if (message === 'aborted') return 'the attempt was given up'
  const known = WORDS[code]
  if (known !== undefined) return known
  if (code.startsWith('HPE_')) return `its answer is no HTTP (${code})`
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code)) return `no TLS connection could be made (${code})`
  return code === '' ? 'the request failed' : `the request failed (${code})`
}

/** Of several addresses that were tried, the failure at the first. */
function first(error: unknown): NodeJS.ErrnoException {
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return error.errors[0]
  return error instanceof Error ? error : new Error(String(error))
}
