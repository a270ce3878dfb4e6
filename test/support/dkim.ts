/** DKIM keys and signatures for tests (RFC 6376), by a library that is not the one that checks them. */
import { generateKeyPairSync } from 'node:crypto'
import { createTransport } from 'nodemailer'

export interface Signer {
  domain: string
  /** where the key stands in DNS, and its record */
  name: string
  record: string
  /** the mail with a DKIM-Signature on top */
  sign(raw: string): Promise<string>
}

export function makeSigner(domain: string, selector = 'test'): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const record = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`
  const dkim = { domainName: domain, keySelector: selector, privateKey: key }
  return {
    domain,
    name: `${selector}._domainkey.${domain}`,
    record,
    async sign(raw) {
      const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows', dkim })
      const { message } = await transport.sendMail({ envelope: { from: 'x@x.test', to: 'y@y.test' }, raw })
      return (message as Buffer).toString('latin1')
    },
  }
}
