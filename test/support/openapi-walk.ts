/** The OpenAPI document as a list of things to try: every operation, every field of its body, every parameter. */
import { exampleOf, resolve, type Schema } from '../../src/http/reference-schema.ts'
import type { Json } from './api.ts'

export interface Operation {
  method: string
  path: string
  parameters: { name: string; in: 'path' | 'query' | 'header'; required: boolean; schema: Schema }[]
  body: Schema | undefined
  /** a body that is meant to be taken, ids apart */
  example: Json
  /** the documented status codes */
  statuses: number[]
}

/** Every operation of the document, in its order. */
export function operationsOf(document: Json): Operation[] {
  return Object.entries<Json>(document.paths).flatMap(([path, item]) =>
    Object.entries<Json>(item).map(([method, operation]) => {
      const body = operation.requestBody?.content?.['application/json']?.schema as Schema | undefined
      return {
        method: method.toUpperCase(),
        path,
        parameters: operation.parameters ?? [],
        body,
        example: body === undefined ? undefined : exampleOf(body, document),
        statuses: Object.keys(operation.responses).map(Number),
      }
    }),
  )
}

export type Path = (string | number)[]

/** The place of every field in a body, fields of objects in lists too; `[]` is the body itself. */
export function fieldsOf(schema: Schema, document: Json, path: Path = []): Path[] {
  const plain = settle(schema, document)
  const inner = Object.entries(plain.properties ?? {}).flatMap(([name, field]) =>
    fieldsOf(field, document, [...path, name]),
  )
  const items = plain.items === undefined ? [] : fieldsOf(plain.items, document, [...path, 0])
  return [path, ...inner, ...items]
}

/** The places of the objects in a body, where an unknown field can be put. */
export function objectsOf(schema: Schema, document: Json): Path[] {
  return fieldsOf(schema, document).filter((path) => {
    const at = path.reduce<Schema>((one, step) => {
      const plain = settle(one, document)
      return (typeof step === 'number' ? plain.items : plain.properties?.[step]) ?? {}
    }, schema)
    return [settle(at, document).type].flat().includes('object')
  })
}

const MARK = '"@@ hostile @@"'

/** `body` with everything on the way to `path` in it: what is missing there is made of the schema's examples. */
export function reaching(body: Json, path: Path, schema: Schema, document: Json): Json {
  const [step] = path
  if (step === undefined) return body
  const plain = settle(schema, document)
  const inner = (typeof step === 'number' ? plain.items : plain.properties?.[step]) ?? {}
  const value = body?.[step] ?? (path.length > 1 ? exampleOf(inner, document) : undefined)
  return put(body, [step], reaching(value, path.slice(1), inner, document))
}

/** `body` as JSON with `json` at `path`. */
export function withValue(body: Json, path: Path, json: string): string {
  return JSON.stringify(put(body, path, JSON.parse(MARK))).replace(MARK, () => json)
}

/** `body` as JSON without the field at `path`. */
export function without(body: Json, path: Path): string {
  return JSON.stringify(put(body, path, undefined))
}

/** `body` as JSON with the field `name` added to the object at `path`; the name may be one that JavaScript keeps for itself. */
export function withField(body: Json, path: Path, name: string): string {
  const at = path.reduce<Json>((value, step) => value?.[step], body)
  const own = JSON.stringify(at ?? {}).slice(1, -1)
  return withValue(body, path, `{${own}${own === '' ? '' : ','}${JSON.stringify(name)}:"x"}`)
}

function put(value: Json, [step, ...rest]: Path, leaf: unknown): Json {
  if (step === undefined) return leaf
  if (typeof step === 'number') {
    const list: Json[] = Array.isArray(value) ? [...value] : []
    list[step] = put(list[step], rest, leaf)
    return list
  }
  return { ...value, [step]: put(value?.[step], rest, leaf) }
}

function settle(schema: Schema, document: Json): Schema {
  const plain = resolve(schema, document)
  const chosen = (plain.anyOf ?? plain.oneOf ?? plain.allOf)?.find((choice) => choice.type !== 'null')
  return chosen === undefined ? plain : { ...settle(chosen, document), ...plain }
}
