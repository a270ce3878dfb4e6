/** Webhooks: who is told of events, what each has been told, and every attempt at it. */

import { oneOf } from './one-of.ts'

export const webhooks = `
-- An address that is told of events.
CREATE TABLE webhooks (
  id TEXT PRIMARY KEY,
  url TEXT NOT NULL,
  event_types TEXT NOT NULL,                 -- JSON list; []: all
  inbox_ids TEXT NOT NULL,                   -- JSON list; []: all, and events of no inbox
  payload TEXT NOT NULL CHECK (payload IN ('thin', 'full')),
  type_names TEXT NOT NULL CHECK (type_names IN ('postern', 'nornweave')), -- message.received, email.received
  include_backfill INTEGER NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('api', 'env')), -- env: declared by the operator
  secret TEXT NOT NULL,                      -- whsec_…
  old_secret TEXT,                           -- signs too, until then
  old_secret_until INTEGER,
  state TEXT NOT NULL CHECK (${oneOf('state', 'enabled', 'disabled', 'removed')}), -- removed: its deliveries are being cleared out
  reason TEXT,                               -- why it is disabled
  cursor INTEGER NOT NULL,                   -- events up to here have a row in deliveries, or need none
  failures INTEGER NOT NULL DEFAULT 0,       -- attempts that failed since one succeeded
  failing_since INTEGER,
  due_at INTEGER NOT NULL DEFAULT 0,         -- it asked not to be tried before
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
);

-- One event for one webhook; redelivery and replay make it pending again.
CREATE TABLE deliveries (
  id TEXT PRIMARY KEY,
  webhook_id TEXT NOT NULL REFERENCES webhooks (id),
  sequence INTEGER NOT NULL,                 -- of the event, which may be gone by now
  event_id TEXT NOT NULL,
  event_type TEXT NOT NULL,
  lane TEXT NOT NULL,                        -- what is told in order: the inbox, or '' for events without one
  state TEXT NOT NULL CHECK (${oneOf('state', 'pending', 'aside', 'delivered', 'failed')}), -- aside: out of order, on a schedule of its own
  attempts INTEGER NOT NULL DEFAULT 0,
  retries INTEGER NOT NULL DEFAULT 0,        -- its place in the schedule
  due_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  ended_at INTEGER,
  UNIQUE (webhook_id, sequence)
);
CREATE INDEX deliveries_pending ON deliveries (webhook_id, sequence) WHERE state = 'pending';
CREATE INDEX deliveries_aside ON deliveries (webhook_id, due_at) WHERE state = 'aside';
CREATE INDEX deliveries_failed ON deliveries (webhook_id, sequence) WHERE state = 'failed';

CREATE TABLE delivery_attempts (
  delivery_id TEXT NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
  nth INTEGER NOT NULL,
  at INTEGER NOT NULL,
  ms INTEGER NOT NULL,                       -- how long it took
  status INTEGER,                            -- of the answer; NULL: there was none
  answer TEXT NOT NULL,                      -- its first bytes
  error TEXT,                                -- NULL: delivered
  PRIMARY KEY (delivery_id, nth)
) WITHOUT ROWID;
`
