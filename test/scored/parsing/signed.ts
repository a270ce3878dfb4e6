/** S/MIME in its opaque form (RFC 8551 §3.5.2): a CMS SignedData around an entity, with lengths and without. */

const SIGNED_DATA = Buffer.from('06092a864886f70d010702', 'hex')
const DATA = Buffer.from('06092a864886f70d010701', 'hex')
const ENTITY = Buffer.from('Content-Type: text/plain; charset=utf-8\r\n\r\nsigned w\u00f6rds\r\n')

function value(tag: number, ...content: Buffer[]): Buffer {
  const bytes = Buffer.concat(content)
  const length = bytes.length < 128 ? [bytes.length] : [0x82, bytes.length >> 8, bytes.length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...length]), bytes])
}

const open = (tag: number, ...content: Buffer[]) =>
  Buffer.concat([Buffer.from([tag, 0x80]), ...content, Buffer.alloc(2)])
const version = value(0x02, Buffer.from([1]))

export function signed(content: Buffer): Buffer {
  const wrapped = value(0xa0, value(0x04, content))
  return value(
    0x30,
    SIGNED_DATA,
    value(0xa0, value(0x30, version, value(0x31), value(0x30, DATA, wrapped), value(0x31))),
  )
}

export const SIGNED = signed(ENTITY)
const pieces = open(0x24, value(0x04, ENTITY.subarray(0, 30)), value(0x04, ENTITY.subarray(30)))
export const SIGNED_IN_PIECES = open(
  0x30,
  SIGNED_DATA,
  open(0xa0, open(0x30, version, value(0x31), open(0x30, DATA, open(0xa0, pieces)), value(0x31))),
)
export const ENVELOPED = value(0x30, Buffer.from('06092a864886f70d010703', 'hex'), value(0xa0, value(0x30, version)))
