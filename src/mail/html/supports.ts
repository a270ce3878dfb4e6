/** Whether a browser of today would say yes to `@supports`. */
import { endOutside } from './css-text.ts'
import { checkOf, isValid } from './css-values.ts'
import { isTrue, type Truth } from './media.ts'

const words = (text: string) => text.trim().split(/\s+/)

/** Those that browsers have, by what they begin with, `/` before each of the ends; what tells of visibility is known elsewhere. */
const FAMILIES = words(`
  align/-content/-items/-self animation/-composition/-delay/-direction/-duration/-fill-mode/-iteration-count/-name/-play-state/-range/-timeline
  animation/-timing-function/-range-start/-range-end border/-collapse/-color/-image/-radius/-spacing/-style/-width
  border-image/-outset/-repeat/-slice/-source/-width background/-attachment/-blend-mode/-clip/-origin/-position/-position-x/-position-y
  background/-repeat/-size column/-count/-fill/-gap/-rule/-rule-color/-rule-style/-rule-width/-span/-width container/-name/-type
  clip/-rule color/-adjust/-interpolation/-interpolation-filters/-scheme fill/-opacity/-rule flex/-basis/-direction/-flow/-grow/-shrink/-wrap
  flood-color/flood-opacity font/-family/-feature-settings/-kerning/-language-override/-optical-sizing/-size-adjust/-stretch/-style/-palette
  font/-synthesis/-synthesis-small-caps/-synthesis-style/-synthesis-weight/-variant/-variant-alternates/-variant-caps/-variant-east-asian
  font/-variant-emoji/-variant-ligatures/-variant-numeric/-variant-position/-variation-settings grid/-area/-auto-columns/-auto-flow/-auto-rows
  grid/-column/-column-end/-column-gap/-column-start/-gap/-row/-row-end/-row-gap/-row-start/-template/-template-areas/-template-columns/-template-rows
  hyphenate-character/hyphenate-limit-chars initial-letter inset/-block/-inline list-style/-image/-position/-type margin mask/-border/-clip
  mask/-composite/-image/-mode/-origin/-position/-repeat/-size/-type marker/-end/-mid/-start math-depth/math-shift/math-style
  offset/-path/-distance/-rotate/-anchor/-position outline/-color/-offset/-style/-width overflow/-anchor/-block/-clip-margin/-inline/-wrap
  overscroll-behavior/-block/-inline/-x/-y padding page/-break-after/-break-before/-break-inside paint-order perspective/-origin
  position/-anchor/-area/-try/-try-fallbacks/-try-order/-visibility ruby-align/ruby-position scroll-margin scroll-padding
  scroll-timeline/-axis/-name scrollbar-color/scrollbar-gutter/scrollbar-width stop-color/stop-opacity
  stroke/-dasharray/-dashoffset/-linecap/-linejoin/-miterlimit/-opacity/-width transform/-box/-origin/-style
  transition/-behavior/-delay/-duration/-property/-timing-function view-timeline/-axis/-inset/-name view-transition-class/view-transition-name
  white-space/-collapse
`)
/** The same, where what they begin with is none itself. */
const ENDS = words(`
  box/-shadow/-sizing/-decoration-break break/-after/-before/-inside contain/-intrinsic-size/-intrinsic-width/-intrinsic-height
  contain/-intrinsic-block-size/-intrinsic-inline-size counter/-increment/-reset/-set image/-rendering/-orientation justify/-content/-items/-self
  place/-content/-items/-self scroll/-behavior/-snap-type/-snap-align/-snap-stop shape/-outside/-margin/-image-threshold/-rendering
  text/-align/-align-last/-anchor/-box/-box-edge/-box-trim/-combine-upright/-decoration/-decoration-color/-decoration-line/-decoration-skip-ink
  text/-decoration-style/-decoration-thickness/-emphasis/-emphasis-color/-emphasis-position/-emphasis-style/-justify/-orientation/-overflow
  text/-rendering/-spacing-trim/-transform/-underline-offset/-underline-position/-wrap/-wrap-mode/-wrap-style word/-break/-spacing/-wrap
`)
const ALONE = words(`
  accent-color alignment-baseline all anchor-name anchor-scope appearance aspect-ratio backdrop-filter backface-visibility baseline-shift
  baseline-source block-size inline-size max-block-size max-inline-size min-block-size min-inline-size caption-side caret-color clear columns
  content cursor cx cy d r rx ry x y direction dominant-baseline empty-cells field-sizing forced-color-adjust gap hyphens interpolate-size
  isolation lighting-color line-break margin-trim mix-blend-mode object-fit object-position object-view-box order orphans
  pointer-events print-color-adjust quotes resize row-gap speak tab-size table-layout timeline-scope touch-action unicode-bidi user-select
  text-autospace dynamic-range-limit vector-effect vertical-align widows will-change writing-mode z-index
  -webkit-appearance -webkit-background-clip -webkit-box-orient -webkit-line-clamp -webkit-mask -webkit-mask-image -webkit-text-stroke
  -webkit-text-size-adjust -webkit-transform -webkit-filter -webkit-user-select -webkit-animation -webkit-transition -webkit-box-shadow
`)
const PROPERTIES = new Set(ALONE)
const FIRST = new Set<string>()
for (const [families, isOne] of [
  [FAMILIES, true],
  [ENDS, false],
] as const) {
  for (const family of families) {
    const [first = '', ...ends] = family.split('/')
    if (isOne) PROPERTIES.add(first)
    for (const end of ends) PROPERTIES.add(end.startsWith('-') ? first + end : end)
  }
}
for (const name of PROPERTIES) if (!name.startsWith('-')) FIRST.add(name.split('-')[0] ?? '')

const SIDE = '-(?:block|inline)(?:-(?:start|end))?|-(?:top|right|bottom|left)'
/** What is said of one side or corner. */
const OF_SIDE = new RegExp(
  `^(?:(?:margin|padding|scroll-margin|scroll-padding)(?:${SIDE})|inset-(?:block|inline)(?:-(?:start|end))?|border(?:${SIDE})(?:-(?:color|style|width))?|border-(?:(?:top|bottom)-(?:left|right)|(?:start|end)-(?:start|end))-radius)$`,
)

/**
 * What asks for a maker's property asks for his program, and holds for nobody else. Null: that depends on a property which some
 * browsers may have, since its name begins as those of others do.
 */
export function isSupported(condition: string): Truth {
  let isOpen = false
  const answer = isTrue(condition.trim(), (text) =>
    isKnown(text, () => {
      isOpen = true
    }),
  )
  return answer === null && isOpen ? null : answer === true
}

function isKnown(text: string, doubt: () => void): Truth {
  const [, call, inside = ''] = /^(selector|font-tech|font-format|at-rule|named-feature)\((.*)\)$/is.exec(text) ?? []
  if (call !== undefined) return call.toLowerCase() === 'selector' ? isSelector(inside) : true
  const colon = text.indexOf(':')
  if (colon === -1) return false
  const name = text.slice(0, colon).trim().toLowerCase()
  const value = text
    .slice(colon + 1)
    .replace(/!\s*important\s*$/i, '')
    .trim()
    .toLowerCase()
  if (name.startsWith('--')) return true
  if (endOutside(value, 0, ';!') < value.length) return false
  const check = checkOf(name)
  if (check !== null) return isValid(check, value)
  if (PROPERTIES.has(name) || OF_SIDE.test(name)) return value !== ''
  if (value !== '' && name.includes('-') && FIRST.has(name.split('-')[0] ?? '')) {
    doubt()
    return null
  }
  return /^-(?:webkit|moz|apple)-|^mso-/.test(name) ? null : false
}

/** One of a maker's asks for his program as well. */
function isSelector(text: string): Truth {
  return /:-|::-/.test(text) ? null : !/:{1,2}(?:foo|bogus|unknown|none?sense)/.test(text)
}
