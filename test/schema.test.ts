/** The committed schema is what the migrations make. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openDb } from '../src/store/db.ts'
import { describeSchema } from '../src/store/describe-schema.ts'
import { migrate } from '../src/store/migrate.ts'
import { openSqlite as open } from '../src/store/sqlite.ts'
import { clueTo } from '../src/store/thread-clues.ts'

test('docs/schema.sql is what the migrations make', () => {
  using db = openDb(':memory:')
  const committed = readFileSync(new URL('../docs/schema.sql', import.meta.url), 'utf8')
  expect(describeSchema(db), 'write it anew with: npm run schema').toBe(committed)
})

test('a database of a newer version is refused in words', () => {
  using db = openDb(':memory:')
  db.sqlite.prepare('INSERT INTO migrations (name, applied_at) VALUES (?, ?)').run('9999-later', 0)
  expect(() => migrate(db.sqlite)).toThrow('the database was written by a newer Postern (9999-later)')
})

test('the database of another program is left alone', () => {
  using other = openSqlite(':memory:')
  other.sqlite.exec('CREATE TABLE inboxes (id TEXT)')
  expect(() => migrate(other.sqlite)).toThrow(':memory: holds the tables of another program')
})

test('what mails say is the same after an upgrade', () => {
  using old = openSqlite(':memory:')
  const { sqlite } = old
  migrate(sqlite, '0003-lists')
  const insert = sqlite.prepare(
    "INSERT INTO contents (subject, text, content_clean, preview, kind, size) VALUES ('', ?, ?, '', 'human', 1)",
  )
  const said: [string, string][] = [
    ['\r\n walrus \t\n', 'walrus'],
    ['', '**walrus** of the HTML'],
    ['\u00a0walrus\n', 'walrus'],
    ['\u200b\n', ''],
    ['\n', ''],
  ]
  for (const one of said) insert.run(one)
  migrate(sqlite)
  const rows = sqlite.prepare('SELECT text, content_clean FROM contents ORDER BY id').raw().all()
  expect(rows).toEqual(said)
  expect(sqlite.prepare('SELECT count(own_clean) FROM contents').pluck().get()).toBe(3)
})

test('after an upgrade it is known who has written before, and since when', () => {
  using old = openSqlite(':memory:')
  const { sqlite } = old
  migrate(sqlite, '0008-understood')
  sqlite.pragma('foreign_keys = OFF')
  const content = sqlite.prepare(
    "INSERT INTO contents (subject, text, preview, kind, size, from_address) VALUES ('', '', '', 'human', 1, ?)",
  )
  const message = sqlite.prepare(
    "INSERT INTO messages (id, inbox_id, thread_id, direction, content_id, said_at, arrived_at, created_at) VALUES (?, 'inb_1', 'thr_1', ?, ?, 0, ?, 0)",
  )
  const written: [from: string | null, direction: string, at: number][] = [
    ['Ann@Shop.test', 'inbound', 30],
    ['ann@shop.test', 'inbound', 20],
    ['bob@shop.test', 'inbound', 10],
    ['desk@example.test', 'outbound', 5],
    [null, 'inbound', 1],
    ['', 'inbound', 1],
  ]
  for (const [from, direction, at] of written) {
    const { lastInsertRowid } = content.run(from)
    message.run(`msg_${lastInsertRowid}`, direction, lastInsertRowid, at)
  }
  migrate(sqlite)
  expect(sqlite.prepare('SELECT address, first_at, messages FROM senders ORDER BY address').raw().all()).toEqual([
    ['ann@shop.test', 20, 2],
    ['bob@shop.test', 10, 1],
  ])
})

test('after an upgrade a mail without references is still found by its subject, and so is one of ours', () => {
  using old = openSqlite(':memory:')
  const { sqlite } = old
  migrate(sqlite, '0011-sender-lists')
  sqlite.pragma('foreign_keys = OFF')
  const thread = sqlite.prepare(
    "INSERT INTO threads (id, inbox_id, subject, subject_key, participants, has_references, last_message_at, message_count) VALUES (?, 'inb_1', '', ?, ?, ?, 5, 1)",
  )
  const message = sqlite.prepare(
    "INSERT INTO messages (id, inbox_id, thread_id, direction, content_id, said_at, arrived_at, created_at) VALUES (?, 'inb_1', ?, ?, 1, 0, 5, 0)",
  )
  const threads: [id: string, subject: string, people: string, refers: 0 | 1, direction: string][] = [
    ['thr_1', 'offer', '["ann@x.test"]', 0, 'inbound'],
    ['thr_2', 'news', '["ann@x.test"]', 0, 'outbound'],
    ['thr_3', 'answer', '["ann@x.test"]', 1, 'inbound'],
    ['thr_4', '', '["ann@x.test"]', 0, 'inbound'],
  ]
  for (const [id, subject, people, refers, direction] of threads) {
    thread.run(id, subject, people, refers)
    message.run(`msg_${id}`, id, direction)
  }
  migrate(sqlite)
  const clueOf = (subjectKey: string, from: 'received' | 'ours') =>
    clueTo(from, { inboxId: 'inb_1', subjectKey, participants: '["ann@x.test"]' })
  expect(sqlite.prepare('SELECT id, clue, clue_from, clue_to FROM threads ORDER BY id').raw().all()).toEqual([
    ['thr_1', clueOf('offer', 'received'), 5, 5],
    ['thr_2', clueOf('news', 'ours'), 5, 5],
    ['thr_3', null, null, null],
    ['thr_4', null, null, null],
  ])
})

test('after an upgrade a bounce that named the Message-ID is surer than another', () => {
  using old = openSqlite(':memory:')
  const { sqlite } = old
  migrate(sqlite, '0012-thread-clues')
  sqlite.pragma('foreign_keys = OFF')
  const content = sqlite.prepare(
    "INSERT INTO contents (subject, text, preview, kind, size, report) VALUES ('', '', '', 'bounce', 1, ?)",
  )
  const mail = sqlite.prepare(
    "INSERT INTO mails (id, state, content_id, size, received_at, stored_at, backfill) VALUES (?, 'routed', ?, 1, 0, 0, 0)",
  )
  const bounce = sqlite.prepare(
    "INSERT INTO bounces (message_id, position, action, hard, mail_id, at) VALUES (?, 0, 'failed', 1, ?, 0)",
  )
  const reports = {
    named: { originalMessageId: '<one@example.test>' },
    unnamed: { originalMessageId: null },
    none: null,
  }
  for (const [name, report] of Object.entries(reports)) {
    mail.run(`mail_${name}`, content.run(report === null ? null : JSON.stringify(report)).lastInsertRowid)
    bounce.run(`msg_${name}`, `mail_${name}`)
  }
  bounce.run('msg_gone', null)
  migrate(sqlite)
  expect(sqlite.prepare('SELECT message_id, sure FROM bounces ORDER BY message_id').raw().all()).toEqual([
    ['msg_gone', 0],
    ['msg_named', 1],
    ['msg_none', 0],
    ['msg_unnamed', 0],
  ])
})

function openSqlite(file: string) {
  const sqlite = open(file, { busyMs: 0 })
  return { sqlite, [Symbol.dispose]: () => void sqlite.close() }
}
