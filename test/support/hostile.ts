/** What nobody should send: JSON values as text, since some of them no serializer would write, and strings for URLs. */

/** Takes the place of one field; `json` is put into the body as it is. */
export interface Hostile {
  what: string
  json: string
}

const strings: [what: string, text: string][] = [
  ['an empty string', ''],
  ['a space', ' '],
  ['NUL', 'a\u0000b'],
  ['CRLF and a header', 'a\r\nBcc: victim@example.test'],
  ['a bare LF', 'a\nb'],
  ['an escape sequence', '\u001b[31mred'],
  ['emoji', '👩‍👩‍👧‍👦🐎é'],
  ['right to left', '\u202egnp.exe'],
  ['a line separator', 'a\u2028b'],
  ['half a surrogate pair', 'a\ud800b'],
  ['100,000 characters', 'x'.repeat(100_000)],
  ['2,000,000 characters', 'y'.repeat(2_000_000)],
  ['SQL', "' OR 1=1; DROP TABLE inboxes; --"],
  ['LIKE wildcards', '%_%'],
  ['search syntax', '"NEAR(* AND :^-'],
  ['a path', '../../../../etc/passwd'],
  ['HTML', '<script>alert(1)</script>'],
  ['a template', '{{7*7}}%s%n$(id)'],
  ['a prototype', '__proto__'],
  ['many addresses', 'a@b.test, c@d.test'],
  ['a number in a string', '1'],
  ['a media type', 'text/plain'],
]

export const HOSTILE_STRINGS: readonly [what: string, text: string][] = strings

export const HOSTILE_JSON: readonly Hostile[] = [
  ...strings.map(([what, text]) => ({ what, json: JSON.stringify(text) })),
  { what: 'null', json: 'null' },
  { what: 'true', json: 'true' },
  { what: 'false', json: 'false' },
  { what: 'zero', json: '0' },
  { what: 'a negative number', json: '-1' },
  { what: 'a fraction', json: '1.5' },
  { what: 'a number beyond every double', json: '1e999' },
  { what: 'a number beyond every safe integer', json: '99999999999999999999' },
  { what: 'an empty list', json: '[]' },
  { what: 'a list of nothing', json: '[null]' },
  { what: 'a list of everything', json: '[1,"a",{},[],null,true]' },
  { what: 'a list of 10,000 strings', json: `[${Array(10_000).fill('"x"').join(',')}]` },
  { what: 'a list of words', json: '["x","🐎"]' },
  { what: 'an empty object', json: '{}' },
  { what: 'an operator', json: '{"$ne":null}' },
  { what: 'an object with a prototype', json: '{"__proto__":{"admin":true},"constructor":1}' },
  { what: 'a list 20,000 deep', json: '['.repeat(20_000) + ']'.repeat(20_000) },
  { what: 'an object 20,000 deep', json: `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}` },
]

/** A field that no schema has; the last one is a name that `{}` has by itself. */
export const UNKNOWN_NAMES = [
  'unknown',
  'Name',
  '__proto__',
  'constructor',
  '🐎',
  '\u0000',
  '',
  'n'.repeat(10_000),
  'toString',
]
