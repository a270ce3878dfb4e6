/** What a PATCH of a message may say, and the labels that come of it. */
import { z } from '@hono/zod-openapi'
import { AppError } from '../lib/errors.ts'
import { Labels, MOST_LABELS } from './labels.ts'
import { draftFields } from './send-body.ts'

export const MessageChanges = z
  .strictObject({
    labels: Labels.optional().openapi({ description: 'all labels, in place of those it has' }),
    add_labels: Labels.optional(),
    remove_labels: Labels.optional(),
    read: z.boolean().optional(),
    ...draftFields,
  })
  .refine(
    ({ labels, add_labels, remove_labels }) => labels === undefined || (add_labels ?? remove_labels) === undefined,
    {
      path: ['labels'],
      message: 'Input should not come together with add_labels or remove_labels',
    },
  )
  .openapi('MessageChanges', { example: { add_labels: ['invoice'], read: true } })

/** The labels afterwards, in the order in which they were given; undefined when they stay. Throws 422 when there are too many. */
export function changeLabels(present: string[], changes: z.infer<typeof MessageChanges>): string[] | undefined {
  const { labels, add_labels: added, remove_labels: removed } = changes
  if (labels !== undefined || (added ?? removed) === undefined) return labels
  const left = new Set([...present, ...(added ?? [])]).difference(new Set(removed))
  if (left.size <= MOST_LABELS) return [...left]
  throw new AppError('invalid', 'validation_failed', 'the request is not valid', {
    errors: [
      {
        type: 'too_long',
        loc: ['body', 'add_labels'],
        msg: `A message should have at most ${MOST_LABELS} labels, not ${left.size}`,
        ctx: { max_length: MOST_LABELS, actual_length: left.size },
      },
    ],
  })
}
