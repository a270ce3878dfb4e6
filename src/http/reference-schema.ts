/** What the reference page says of a JSON schema: its fields, their types in words, and an example. */

/** The part of JSON Schema that our validators produce. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  format?: string
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  additionalProperties?: Schema | boolean
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  minimum?: number
  maximum?: number
  default?: unknown
  example?: unknown
  description?: string
}

export interface Field {
  /** with a dot for a field of a field, with [] for those of a list's items */
  name: string
  type: string
  required: boolean
  description: string
}

type Components = { components?: { schemas?: Record<string, unknown> } | undefined }

/** The schema itself behind a reference. */
export function resolve(schema: Schema, document: Components): Schema {
  const name = schema.$ref?.split('/').at(-1)
  if (name === undefined) return schema
  return (document.components?.schemas?.[name] as Schema | undefined) ?? {}
}

/** All fields of an object, those of objects within it too. */
export function fieldsOf(schema: Schema, document: Components, prefix = ''): Field[] {
  const { properties = {}, required = [] } = resolve(schema, document)
  return Object.entries(properties).flatMap(([key, property]) => {
    const plain = settle(property, document)
    const name = `${prefix}${key}`
    const field: Field = {
      name,
      type: typeOf(plain),
      required: required.includes(key),
      description: property.description ?? plain.description ?? '',
    }
    const inner = plain.items === undefined ? plain : settle(plain.items, document)
    // the list of fields at fault is described once, not in every place
    if (inner.properties === undefined || prefix.split('.').length > 3) return [field]
    return [field, ...fieldsOf(inner, document, `${name}${plain.items === undefined ? '' : '[]'}.`)]
  })
}

/** A type with its limits in a few words. */
export function typeOf(schema: Schema): string {
  const names = [schema.type ?? (schema.$ref === undefined ? 'any' : 'object')].flat()
  const item = [schema.items?.type ?? 'object'].flat()[0] ?? 'object'
  const types = names.map((name) => (name === 'array' && schema.items !== undefined ? `list of ${item}s` : name))
  const limits = [
    range(schema.minLength, schema.maxLength, 'characters'),
    range(schema.minItems, schema.maxItems, 'items'),
    range(schema.minimum, schema.maximum, ''),
    schema.format === 'date-time' ? 'RFC 3339' : '',
    schema.enum === undefined ? '' : schema.enum.map((one) => JSON.stringify(one)).join(' | '),
    schema.default === undefined ? '' : `default ${JSON.stringify(schema.default)}`,
  ]
  return [types.join(' or '), ...limits.filter((limit) => limit !== '')].join(', ')
}

/** A value that the schema would take: its example, or one made of the examples of its required fields. */
export function exampleOf(schema: Schema, document: Components, depth = 0): unknown {
  const plain = settle(schema, document)
  if (plain.example !== undefined) return plain.example
  if (plain.default !== undefined) return plain.default
  if (plain.enum !== undefined) return plain.enum[0]
  const [type] = [plain.type].flat()
  if (plain.properties !== undefined) {
    const always = Object.entries(plain.properties).filter(([key]) => plain.required?.includes(key))
    return Object.fromEntries(always.map(([key, value]) => [key, exampleOf(value, document, depth + 1)]))
  }
  if (type === 'array')
    return plain.items === undefined || depth > 4 ? [] : [exampleOf(plain.items, document, depth + 1)]
  return EXAMPLES[type ?? ''] ?? null
}

const EXAMPLES: Record<string, unknown> = { string: 'text', integer: 0, number: 0, boolean: false, object: {} }

/** Behind references and behind "or null". */
function settle(schema: Schema, document: Components): Schema {
  const plain = resolve(schema, document)
  const choices = plain.anyOf ?? plain.oneOf ?? plain.allOf
  const chosen = choices?.find((choice) => choice.type !== 'null')
  return chosen === undefined ? plain : { ...settle(chosen, document), ...pick(plain) }
}

function pick({ description, example }: Schema): Schema {
  return { ...(description === undefined ? {} : { description }), ...(example === undefined ? {} : { example }) }
}

function range(min: number | undefined, max: number | undefined, unit: string): string {
  const words = min === undefined ? `at most ${max}` : max === undefined ? `at least ${min}` : `${min} to ${max}`
  return min === undefined && max === undefined ? '' : `${words} ${unit}`.trim()
}
