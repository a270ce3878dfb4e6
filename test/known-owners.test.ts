/** Who answers to an address is kept in memory: it is never other than what the tables say. */
import { expect, test } from 'vitest'
import { openDb } from '../src/store/db.ts'
import { knownOwners } from '../src/store/inbox-addresses.ts'
import { deleteInbox } from '../src/store/inbox-removal.ts'
import { createInbox, updateInbox } from '../src/store/inboxes.ts'

const AT = 1_700_000_000_000
const inbox = (name: string, aliases: string[] = []) => ({
  name,
  emailAddress: `${name}@example.test`,
  aliases,
  catchAll: false,
  at: AT,
})

test.each([
  ['few inboxes', 0],
  ['more addresses than are kept', 1_001],
])('what changes an inbox is known to the next mail: %s', (_, others) => {
  using db = openDb(':memory:')
  for (let nth = 0; nth < others; nth += 1) createInbox(db, inbox(`other-${nth}`))
  const owner = (address: string) => knownOwners(db).byAddress(address)
  expect(owner('sales@example.test')).toBeUndefined()
  expect(knownOwners(db).catchAll()).toBeUndefined()

  const { id } = createInbox(db, inbox('sales', ['shop@example.test']))
  const address = { id, email_address: 'sales@example.test', hold_below: null }
  expect(owner('sales@example.test')).toEqual({ ...address, alias: 0 })
  expect(owner('shop@example.test')).toEqual({ ...address, alias: 1 })

  updateInbox(db, id, { aliases: ['store@example.test'], holdBelow: 'verified', catchAll: true }, AT)
  expect(owner('shop@example.test')).toBeUndefined()
  expect(owner('store@example.test')).toEqual({ ...address, hold_below: 'verified', alias: 1 })
  expect(knownOwners(db).catchAll()).toEqual({ ...address, hold_below: 'verified' })

  deleteInbox(db, id, AT)
  expect(owner('sales@example.test')).toBeUndefined()
  expect(owner('store@example.test')).toBeUndefined()
  expect(knownOwners(db).catchAll()).toBeUndefined()
})

test('a change that is taken back was never known', () => {
  using db = openDb(':memory:')
  createInbox(db, inbox('sales'))
  expect(() => createInbox(db, inbox('support', ['sales@example.test']))).toThrow('already exists')
  expect(knownOwners(db).byAddress('support@example.test')).toBeUndefined()
  expect(knownOwners(db).byAddress('sales@example.test')?.alias).toBe(0)
})
