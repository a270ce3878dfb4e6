/** What goes next to an endpoint, as a model: whatever fails and whenever, each inbox is told in order, and nothing is forgotten. */

import { describe, expect, test } from 'vitest'
import { createEndpoint } from '../src/events/endpoint.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../src/lib/clock.ts'
import type { DeliveryId, EventId } from '../src/lib/ids.ts'
import type { Waiting } from '../src/store/deliveries.ts'
import { fc } from './support/property.ts'

/** Time that only the model moves. */
function createTime() {
  let now = 0
  return {
    now: () => now,
    in: (ms: number) => now + ms,
    goTo(moment: number) {
      now = Math.max(now, moment)
    },
  }
}

function waiting(sequence: number, lane: string): Waiting {
  const id = String(sequence).padStart(4, '0')
  return { id: `dlv_${id}` as DeliveryId, sequence, eventId: `evt_${id}` as EventId, lane, retries: 0, dueAt: 0 }
}

interface Told {
  sequence: number
  lane: string
  at: number
}

/** Drives an endpoint until nothing waits, or `most` were taken: each attempt takes `ms`, and `takes` says what became of it. */
function drive(
  lanes: readonly string[],
  takes: (told: Told) => boolean,
  pick: (count: number) => number,
  { ms = SECOND, most = lanes.length } = {},
) {
  const clock = createTime()
  const endpoint = createEndpoint(clock, { failures: 0, failingSince: null, dueAt: 0 })
  endpoint.add(lanes.map((lane, at) => waiting(at + 1, lane)))
  const attempts: Told[] = []
  const taken: Told[] = []
  const aside: Waiting[] = []
  const underWay: { delivery: Waiting; ends: number }[] = []
  for (let turns = 0; endpoint.size > 0 && taken.length < most; turns += 1) {
    expect(turns).toBeLessThan(20_000)
    for (let next = endpoint.next(); next !== null; next = endpoint.next()) {
      underWay.push({ delivery: next, ends: clock.now() + ms })
      expect(underWay.length).toBeLessThanOrEqual(8)
      expect(new Set(underWay.map(({ delivery }) => delivery.lane)).size).toBe(underWay.length)
    }
    if (underWay.length === 0) {
      const due = endpoint.dueAt()
      // nothing is under way and something waits: there must be a time at which it goes on
      expect(due).not.toBeNull()
      expect(due).toBeGreaterThan(clock.now())
      clock.goTo(due ?? 0)
      continue
    }
    const [{ delivery, ends }] = underWay.splice(pick(underWay.length), 1) as [(typeof underWay)[0]]
    clock.goTo(ends)
    const told = { sequence: delivery.sequence, lane: delivery.lane, at: clock.now() }
    attempts.push(told)
    if (takes(told)) {
      taken.push(told)
      const suspect = endpoint.succeeded(delivery)
      if (suspect !== null) aside.push(suspect)
    } else endpoint.failed(delivery, null)
  }
  return { attempts, taken, aside }
}

const inOrder = (told: readonly Told[]) =>
  [...Map.groupBy(told, ({ lane }) => lane).values()].every((lane) =>
    lane.every(({ sequence }, at) => at === 0 || sequence > (lane[at - 1]?.sequence ?? 0)),
  )

const Lanes = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 60 })
/** Which of those under way ends first. */
const Pick = fc.infiniteStream(fc.nat(1_000)).map((numbers) => (count: number) => (numbers.next().value ?? 0) % count)

test('all is well: everything once, in the order of each inbox', () => {
  fc.assert(
    fc.property(Lanes, Pick, (lanes, pick) => {
      const { attempts, aside } = drive(lanes, () => true, pick)
      expect(attempts).toHaveLength(lanes.length)
      expect(inOrder(attempts)).toBe(true)
      expect(aside).toEqual([])
    }),
  )
})

test('it is down and comes back, once and again: everything once, in order, nothing set aside, and few attempts in vain', () => {
  const Outage = fc.record({ from: fc.nat(2 * HOUR), for: fc.nat(3 * DAY) })
  fc.assert(
    fc.property(Lanes, Pick, fc.array(Outage, { minLength: 1, maxLength: 4 }), (lanes, pick, outages) => {
      const isDown = (at: number) => outages.some((one) => at >= one.from && at < one.from + one.for)
      // it never comes back between two attempts of one moment, when one event would overtake another
      const { taken, aside, attempts } = drive(lanes, ({ at }) => !isDown(at), pick, { ms: 0 })
      expect(taken).toHaveLength(lanes.length)
      expect(inOrder(taken)).toBe(true)
      expect(aside).toEqual([])
      // at each time of the schedule one, and up to 16 that come behind
      expect(attempts.length - taken.length).toBeLessThan(17 * 20)
    }),
  )
})

test('some events are never taken: no others are set aside, and these keep their order', () => {
  const Poison = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 5 })
  fc.assert(
    fc.property(Lanes, Pick, Poison, (lanes, pick, poison) => {
      const bad = new Set(poison.filter((sequence) => sequence <= lanes.length))
      const most = lanes.length - bad.size
      const { taken, aside, attempts } = drive(lanes, ({ sequence }) => !bad.has(sequence), pick, { most })
      expect(taken).toHaveLength(most)
      expect(inOrder(taken)).toBe(true)
      expect(aside.every(({ sequence }) => bad.has(sequence))).toBe(true)
      for (const { sequence } of aside) {
        expect(attempts.filter((one) => one.sequence === sequence).length).toBeGreaterThanOrEqual(3)
      }
      // one that waits for a bad one waits for minutes, not for hours
      expect(taken.at(-1)?.at ?? 0).toBeLessThan(HOUR)
    }),
    { numRuns: 1_000 },
  )
})

describe('by the schedule', () => {
  test('an endpoint that is down is tried after 5 s, 15 s, 2 min, 10 min, 30 min, 2 h, 5 h, 10 h, 10 h and so on', () => {
    const { attempts } = drive(
      ['a'],
      ({ at }) => at > 3 * DAY,
      () => 0,
      { ms: 0 },
    )
    const delays = attempts.slice(1).map(({ at }, n) => at - (attempts[n]?.at ?? 0))
    const published = [5 * SECOND, 15 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR]
    for (const [n, delay] of delays.entries()) {
      const expected = published[n] ?? 10 * HOUR
      expect(delay).toBeGreaterThanOrEqual(expected * 0.8)
      expect(delay).toBeLessThanOrEqual(expected * 1.2)
    }
    expect(delays.length).toBeGreaterThan(10)
  })

  test('one inbox that waits for its event does not hold up another', () => {
    const { taken } = drive(
      ['a', 'b', 'b', 'b', 'a'],
      ({ sequence, at }) => sequence !== 1 || at > MINUTE,
      () => 0,
    )
    expect(taken.slice(0, 3).map(({ lane }) => lane)).toEqual(['b', 'b', 'b'])
    expect(taken[2]?.at).toBeLessThan(5 * SECOND)
  })
})

test('one that is being tried while another is taken is not set aside behind its own back', () => {
  const clock = createTime()
  const endpoint = createEndpoint(clock, { failures: 0, failingSince: null, dueAt: 0 })
  const poison = waiting(1, 'a')
  endpoint.add([poison])
  const begin = (expected: Waiting) => {
    clock.goTo(endpoint.dueAt() ?? 0)
    expect(endpoint.next()).toBe(expected)
  }
  // between its failures others are taken: it is the event, not the endpoint
  for (const sequence of [2, 3]) {
    begin(poison)
    endpoint.failed(poison, null)
    const other = waiting(sequence, 'b')
    endpoint.add([other])
    begin(other)
    expect(endpoint.succeeded(other)).toBeNull()
  }
  begin(poison)
  endpoint.failed(poison, null)
  begin(poison)
  const other = waiting(4, 'b')
  endpoint.add([other])
  begin(other)
  expect(endpoint.succeeded(other)).toBeNull()
  endpoint.failed(poison, null)
  expect(endpoint.size).toBe(1)
  const last = waiting(5, 'b')
  endpoint.add([last])
  begin(last)
  expect(endpoint.succeeded(last)).toBe(poison)
  expect(endpoint.size).toBe(0)
})

test('what somebody wants told again does not wait for its time', () => {
  const clock = createTime()
  const endpoint = createEndpoint(clock, { failures: 0, failingSince: null, dueAt: 0 })
  const delivery = waiting(1, 'a')
  endpoint.add([delivery])
  for (let failures = 0; failures < 5; failures += 1) {
    clock.goTo(endpoint.dueAt() ?? 0)
    expect(endpoint.next()).toBe(delivery)
    endpoint.failed(delivery, null)
  }
  expect(endpoint.next()).toBeNull()
  endpoint.again({ ...delivery, retries: 0, dueAt: clock.now() })
  expect(endpoint.dueAt()).toBe(clock.now())
  expect(endpoint.next()).toBe(delivery)
  expect(endpoint.size).toBe(1)
})
