/** Texts in RTF, as WordPad, Word and Outlook write them, and what a person reads in them. */
import type { Said } from './case.ts'

export const RTF = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil\fcharset0 Arial;}}{\colortbl ;\red0\green0\blue255;}
{\*\generator Riched20 10.0;}\viewkind4\uc1
\pard\f0\fs20 Dear Ms L\'f6w,\par
the price is \{4\} \u8364?.\line Yours\~\endash\tab Ann\par
}`
export const RTF_SAYS = 'Dear Ms Löw,\nthe price is {4} €.\nYours\u00a0–\tAnn'

const FONTS = String.raw`{\fonttbl{\f0\fnil\fcharset204 Arial;}{\f1\fnil\fcharset128 MS Gothic;}{\f2\fnil\fcharset0 Arial;}}`

export const RTFS: readonly [what: string, rtf: string, says: Said][] = [
  [
    'the charset of a font',
    String.raw`{\rtf1\ansi\ansicpg1252\deff0${FONTS}\'cf\'f0 {\f1 \'93\'fa\'96{\'7b}\f2 \'fc}}`,
    { text: 'Пр 日本ü' },
  ],
  ['half of a character that is a letter', String.raw`{\rtf1\ansi\ansicpg932 \'83e\'83X\'83g}`, { text: 'テスト' }],
  [
    'several characters for readers without Unicode, and none',
    String.raw`{\rtf1\ansi{\uc2\u26085 \'93\'fa\u26412 xx}{\uc0\u8364 1}\u8364 {\b 2}\u-10179?\u-8704?}`,
    { text: '日本€1€2😀' },
  ],
  [
    'no characters for readers without Unicode',
    String.raw`{\rtf1\ansi\u1055 \u1088 \u1080\par\u8220\ldblquote {\b\u1055\b0\'cf}}`,
    { text: 'При\n“ПÏ' },
  ],
  [
    'a table',
    String.raw`{\rtf1\ansi\trowd\cellx100\cellx200 a\cell b\cell\row\trowd c\cell d\cell\row e}`,
    { text: 'a\tb\nc\td\ne' },
  ],
  [
    'what nobody is shown',
    String.raw`{\rtf1\ansi{\info{\title no}}{\stylesheet{\s0 no;}}{\*\unknown no{ no}}{\pict\wmetafile8 0102}a{\v no}\v no\v0{\*\bkmkstart no}{\object{\*\objdata 01}{\result b}}}`,
    { text: 'ab' },
  ],
  ['bytes among it', '{\\rtf1\\ansi a{\\pict\\bin5 }}}{{}b\\bin2 }}c}', { text: 'abc' }],
  [
    'a link',
    String.raw`{\rtf1\ansi {\field{\*\fldinst{HYPERLINK "https://x.test/a"}}{\fldrslt{\ul here}}}, {\field{\*\fldinst HYPERLINK "mailto:ann@x.test"}{\fldrslt ann@x.test}}}`,
    { text: 'here <https://x.test/a>, ann@x.test' },
  ],
  ['what is not closed', String.raw`{\rtf1\ansi one {\b two`, { text: 'one two' }],
  ['groups without end', `{\\rtf1\\ansi a${'{'.repeat(2_000)}b${'}'.repeat(2_000)}c}`, { text: 'abc' }],
  [
    'HTML within',
    String.raw`{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}}
{\*\htmltag19 <html>}{\*\htmltag50 <body>}\htmlrtf {\f0 \htmlrtf0 {\*\htmltag64 <p title="\'e4">}Gr\'fc\'dfe, AT&T {\*\htmltag84 &lt;}\htmlrtf <\htmlrtf0 3{\*\mhtmltag84 no}{\pntext no\tab}{\*\htmltag72 </p>}\htmlrtf \par}\htmlrtf0
{\*\htmltag58 </body>}{\*\htmltag27 </html>}}`,
    { text: '', html: '<html><body><p title="ä">Grüße, AT&amp;T &lt;3</p></body></html>' },
  ],
]
