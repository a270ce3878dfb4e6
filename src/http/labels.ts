/** Labels as a caller gives them. */
import { z } from '@hono/zod-openapi'
import { line } from './schemas.ts'

export const MOST_LABELS = 100

export const Label = line({ min: 1, max: 100 }).openapi({ example: 'invoice' })

export const Labels = z
  .array(Label)
  .max(MOST_LABELS)
  .refine((list) => new Set(list).size === list.length, { message: 'List should not name a label twice' })
