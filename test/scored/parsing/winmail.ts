/** A winmail.dat as Outlook writes it (MS-OXTNEF): a text and two files, one with its name in properties. */

const u16 = (value: number) => Buffer.from([value & 0xff, value >> 8])
const u32 = (value: number) => Buffer.from([value & 0xff, (value >> 8) & 0xff, (value >> 16) & 0xff, value >>> 24])

function attribute(level: number, id: number, type: number, data: Buffer): Buffer {
  const sum = data.reduce((all, byte) => (all + byte) & 0xffff, 0)
  return Buffer.concat([Buffer.from([level]), u16(id), u16(type), u32(data.length), data, u16(sum)])
}

function property(id: number, type: number, value: Buffer): Buffer {
  const filled = Buffer.concat([value, Buffer.alloc((4 - (value.length % 4)) % 4)])
  return Buffer.concat([u16(type), u16(id), u32(1), u32(value.length), filled])
}

const properties = (...all: Buffer[]) => Buffer.concat([u32(all.length), ...all])
const named = Buffer.concat([
  u16(0x1f),
  u16(0x8001),
  Buffer.alloc(16),
  u32(0),
  u32(7),
  u32(1),
  u32(4),
  Buffer.from('a\0\0\0', 'utf16le').subarray(0, 4),
])

export const WINMAIL = Buffer.concat([
  u32(0x223e9f78),
  u16(1),
  attribute(1, 0x9006, 8, u32(0x10000)),
  attribute(1, 0x9007, 6, Buffer.concat([u32(1252), u32(0)])),
  attribute(1, 0x9003, 6, properties(named, property(0x1000, 0x1f, Buffer.from('body in it\0', 'utf16le')))),
  attribute(2, 0x9002, 6, Buffer.alloc(14)),
  attribute(2, 0x8010, 1, Buffer.from('GRE~1.TXT\0')),
  attribute(2, 0x800f, 6, Buffer.from('hello')),
  attribute(2, 0x9005, 6, properties(property(0x3707, 0x1f, Buffer.from('Größe.txt\0', 'utf16le')))),
  attribute(2, 0x9002, 6, Buffer.alloc(14)),
  attribute(2, 0x8010, 1, Buffer.from('b.bin\0')),
  attribute(2, 0x800f, 6, Buffer.from('data')),
])

/** The same without a text but in RTF. */
export function winmailWithRtf(rtf: Buffer): Buffer {
  return Buffer.concat([
    u32(0x223e9f78),
    u16(1),
    attribute(1, 0x9007, 6, Buffer.concat([u32(1252), u32(0)])),
    attribute(1, 0x9003, 6, properties(property(0x1009, 0x102, rtf))),
  ])
}

function enveloped(kind: number, rtf: Buffer): Buffer {
  return Buffer.concat([u32(rtf.length + 12), u32(rtf.length), u32(kind), u32(0), rtf])
}

const RTF = Buffer.from('{\\rtf1\\ansi\\ansicpg1252\\pard in \\b RTF\\b0\\par}')
/** Bare, in its envelope, and packed: the examples of MS-OXRTFCP 3.1, the other one repeats what it writes at the time. */
export const RTFS_IN_MAPI: readonly (readonly [rtf: Buffer, says: string])[] = [
  [RTF, 'in RTF'],
  [enveloped(0x414c454d, RTF), 'in RTF'],
  [
    Buffer.from(
      '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
      'hex',
    ),
    'hello world',
  ],
  [Buffer.from('1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0', 'hex'), 'WXYZWXYZWXYZWXYZWXYZ'],
]
