/** Whether a browser of today would say yes to `@supports`. */
import { endOutside } from './css-text.ts'
import { checkOf, isValid } from './css-values.ts'
import { isTrue, type Truth } from './media.ts'

const words = (text: string) => text.trim().split(/\s+/)

/** Properties by what they begin with, `/` before each of the ends; what tells of visibility is known elsewhere. */
const FAMILIES = words(`
  align/-content/-items/-self animation/-composition/-delay/-direction/-duration/-fill-mode/-iteration-count/-name/-play-state/-timing-function
  border/-block/-collapse/-color/-image/-inline/-radius/-spacing/-style/-width/-top/-right/-bottom/-left/-image-source/-top-left-radius
  background/-attachment/-blend-mode/-clip/-origin/-position/-repeat/-size break/-after/-before/-inside box/-shadow/-sizing/-decoration-break
  column/-count/-fill/-gap/-rule/-span/-width contain/-intrinsic-size/-intrinsic-width/-intrinsic-height container/-name/-type
  counter/-increment/-reset/-set flex/-basis/-direction/-flow/-grow/-shrink/-wrap
  font/-family/-feature-settings/-kerning/-optical-sizing/-size-adjust/-stretch/-style/-synthesis/-variant/-variation-settings/-palette
  grid/-area/-auto-columns/-auto-flow/-auto-rows/-column/-row/-template/-template-areas/-template-columns/-template-rows
  image/-rendering/-orientation inset/-block/-inline justify/-content/-items/-self list-style/-image/-position/-type
  margin/-bottom/-right/-block/-inline mask/-clip/-composite/-image/-mode/-origin/-position/-repeat/-size/-type
  offset/-path/-distance/-rotate/-anchor/-position outline/-color/-offset/-style/-width overflow/-anchor/-wrap overscroll-behavior/-x/-y
  perspective/-origin place/-content/-items/-self scroll/-behavior/-margin/-padding/-snap-type/-snap-align shape/-outside/-margin
  text/-align/-align-last/-combine-upright/-decoration/-decoration-color/-decoration-line/-decoration-style/-decoration-thickness/-emphasis
  text/-justify/-orientation/-overflow/-rendering/-transform/-underline-offset/-underline-position/-wrap transform/-box/-origin/-style
  transition/-behavior/-delay/-duration/-property/-timing-function white-space/-collapse word/-break/-spacing/-wrap
`)
const ALONE = words(`
  accent-color all appearance aspect-ratio backdrop-filter backface-visibility caption-side caret-color clear color-scheme columns content
  cursor direction empty-cells gap hyphens isolation line-break mix-blend-mode object-fit object-position order orphans
  page pointer-events print-color-adjust quotes resize rotate row-gap ruby-position scrollbar-gutter tab-size table-layout
  touch-action unicode-bidi user-select vertical-align widows will-change writing-mode z-index fill stroke stroke-width
  -webkit-appearance -webkit-background-clip -webkit-box-orient -webkit-line-clamp -webkit-mask -webkit-mask-image -webkit-text-stroke
  -webkit-text-size-adjust -webkit-transform -webkit-filter -webkit-user-select -webkit-animation -webkit-transition -webkit-box-shadow
`)
const NEVER = new Set([
  'contain',
  'counter',
  'box',
  'break',
  'image',
  'justify',
  'place',
  'scroll',
  'shape',
  'text',
  'word',
])
const PROPERTIES = new Set(ALONE)
for (const family of FAMILIES) {
  const [first = '', ...ends] = family.split('/')
  if (!NEVER.has(first) || first === 'contain') PROPERTIES.add(first)
  for (const end of ends) PROPERTIES.add(first + end)
}

/** What asks for a maker's property asks for his program, and holds for nobody else. */
export function isSupported(condition: string): boolean {
  return isTrue(condition.trim(), isKnown) === true
}

function isKnown(text: string): Truth {
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
  if (PROPERTIES.has(name)) return value !== ''
  return /^-(?:webkit|moz|apple)-|^mso-/.test(name) ? null : false
}

/** One of a maker's asks for his program as well. */
function isSelector(text: string): Truth {
  return /:-|::-/.test(text) ? null : !/:{1,2}(?:foo|bogus|unknown|none?sense)/.test(text)
}
