/** The words of RTF that matter to a reader of its text (Rich Text Format specification 1.9.1). */

/** What they stand for. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ...['par', 'line', 'sect', 'page', 'column', 'softline', 'row', 'nestrow'].map((word) => [word, '\n'] as const),
  ...['tab', 'cell', 'nestcell'].map((word) => [word, '\t'] as const),
  ...['emspace', 'enspace', 'qmspace'].map((word) => [word, ' '] as const),
  ['emdash', '\u2014'],
  ['endash', '\u2013'],
  ['bullet', '\u2022'],
  ['lquote', '\u2018'],
  ['rquote', '\u2019'],
  ['ldblquote', '\u201c'],
  ['rdblquote', '\u201d'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
  // symbols
  ['~', '\u00a0'],
  ['_', '\u2011'],
  ['{', '{'],
  ['}', '}'],
  ['\\', '\\'],
  ['\n', '\n'],
  ['\r', '\n'],
])

/** What begins a group that nobody is shown; all with an asterisk are such. */
export const UNSEEN: ReadonlySet<string> = new Set([
  ...['colortbl', 'stylesheet', 'info', 'pict', 'filetbl', 'template', 'objdata', 'objclass', 'objname', 'nonshppict'],
  ...['xe', 'rxe', 'txe', 'tc', 'tcn', 'bkmkstart', 'bkmkend', 'datafield', 'themedata', 'nextfile'],
])

/** `\ansicpg` is a number; these are older. */
export const CHARSETS: ReadonlyMap<string, string> = new Map([
  ['mac', 'macintosh'],
  ['pc', 'cp437'],
  ['pca', 'cp850'],
])

/** Of a font, by its `\fcharset`; those of others are the one of the text. */
export const FONT_CHARSETS: ReadonlyMap<number, string> = new Map([
  [77, 'macintosh'],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [130, 'euc-kr'],
  [134, 'gbk'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
  [254, 'cp437'],
])
