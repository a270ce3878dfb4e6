/** The public contract of events: one frozen example for each type. */
import { expect, test } from 'vitest'
import { EVENT_TYPES, shapeEvent } from '../src/mail/event.ts'
import { exampleOf } from './support/event-examples.ts'

test.each(EVENT_TYPES)('%s is as it was frozen', async (type) => {
  const { sequence, id, inbox_id, timestamp, data } = exampleOf(type)
  const row = {
    sequence,
    id: id as `evt_${string}`,
    type,
    inbox_id,
    at: Date.parse(timestamp),
    data: JSON.stringify(data),
  }
  const event = shapeEvent(row)
  expect(event).toEqual(exampleOf(type))
  await expect(`${JSON.stringify(event, null, 2)}\n`).toMatchFileSnapshot(`./golden/events/${type}.json`)
})
