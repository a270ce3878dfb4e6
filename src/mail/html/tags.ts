/** Tags by how the HTML standard builds elements of them: which are empty, which end others, which go on. */

export const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

export const UNSEEN = words('script style title template iframe noembed noframes svg math canvas select datalist rp')
export const PRESERVED = words('pre listing textarea')
export const FRAME = words('html head body')
/** Elements whose unfinished inside an end tag of another kind does not close (HTML standard, "special"). */
export const SPECIAL = words(
  'address article aside blockquote button caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup li listing main marquee menu nav object ol p pre section select ' +
    'summary table tbody td template tfoot th thead tr ul',
)
export const FORMATTING = words('a b big code em font i nobr s small strike strong tt u')
export const CLOSES_P = words(
  'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 ' +
    'h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table ul',
)
export const HEADING = words('h1 h2 h3 h4 h5 h6')
export const TABLE_PART = words('caption colgroup tbody td tfoot th thead tr')
export const SCOPE = words('caption object table td template th')
export const DOCUMENT = words('template')
export const TABLE_SCOPE = words('table template')
/** Where HTML goes on within a drawing or a formula (HTML standard, "integration point"). */
export const INTEGRATION = words('foreignobject desc mi mo mn ms mtext annotation-xml')
export const DRAWING = words('svg math')
/** An item closes the one before only within the same of them. */
export const ITEM_SCOPE = new Set([...SPECIAL, ...INTEGRATION].filter((tag) => !/^(?:address|div|p)$/.test(tag)))
/** What an opening tag closes first, and what it does not look beyond. */
export const IMPLIED: Record<string, [closes: ReadonlySet<string>, within: ReadonlySet<string>]> = {
  li: [words('li'), ITEM_SCOPE],
  dt: [words('dt dd'), ITEM_SCOPE],
  dd: [words('dt dd'), ITEM_SCOPE],
  td: [words('td th'), words('table tr')],
  th: [words('td th'), words('table tr')],
  tr: [words('tr td th'), words('table tbody thead tfoot')],
  tbody: [words('tbody thead tfoot'), TABLE_SCOPE],
  thead: [words('tbody thead tfoot'), TABLE_SCOPE],
  tfoot: [words('tbody thead tfoot'), TABLE_SCOPE],
}

/** What ends all formatting within, and keeps that of outside out (HTML standard, "marker"). */
export const ISOLATING = words('td th caption object template')
/** Before these nothing goes on that was ended by a block. */
export const UNMOVED = words('hr param source track col link meta base style script title noscript frame bgsound area')
/** Heights are the least in a table, and mean nothing in a line but to what is replaced; in a line stands all else. */
export const KINDS: ReadonlyMap<string, 'table' | 'block'> = new Map([
  ...[...SPECIAL, ...words('img input textarea button select video audio embed object iframe canvas')].map(
    (tag): [string, 'block'] => [tag, 'block'],
  ),
  ...[...words('table tbody thead tfoot tr td th')].map((tag): [string, 'table'] => [tag, 'table']),
])
/** Those that say by themselves how they look. */
export const TELLING: ReadonlySet<string> = new Set([...UNSEEN, ...PRESERVED, 'dialog', 'button', 'font', 'a'])
