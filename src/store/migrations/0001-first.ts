/** The first schema: inboxes, mails and their places on the server, messages, threads, sending, events and the to-do lists. */

import { oneOf } from './one-of.ts'

export const first = `
-- Moments are milliseconds since the epoch, flags are 0 or 1, lists are JSON.
CREATE TABLE inboxes (
  id TEXT PRIMARY KEY,
  email_address TEXT NOT NULL,
  name TEXT NOT NULL,
  catch_all INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER                         -- gone for everyone; the row stays until its messages are removed, in batches
);
CREATE INDEX inboxes_address ON inboxes (email_address, id);
CREATE UNIQUE INDEX inboxes_one_catch_all ON inboxes (catch_all) WHERE catch_all = 1;

-- Every address that an inbox answers to, as a key for comparing (lower case, ASCII domain).
CREATE TABLE inbox_addresses (
  address TEXT PRIMARY KEY,
  inbox_id TEXT NOT NULL REFERENCES inboxes (id) ON DELETE CASCADE,
  alias INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX inbox_addresses_inbox ON inbox_addresses (inbox_id);

-- A folder of an account on the server, and how far it has been read.
CREATE TABLE folders (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL,
  name TEXT NOT NULL,
  uidvalidity INTEGER NOT NULL DEFAULT 0,    -- 0: never selected
  last_uid INTEGER NOT NULL DEFAULT 0,       -- every mail up to here is stored, missed (see misses) or before the horizon
  horizon INTEGER,                           -- mail with an earlier INTERNALDATE is not read; NULL: all is; fixed at the first sync
  backfill_uid INTEGER NOT NULL DEFAULT 0,   -- mail up to here lay in the folder before the first sync
  reread_uid INTEGER NOT NULL DEFAULT 0,     -- mail up to here lay in the folder when its UIDVALIDITY had changed
  created_at INTEGER NOT NULL,
  synced_at INTEGER,
  UNIQUE (account, name)
);

-- Bytes by their SHA-256: raw mails and attachments. Beyond 256 KB they are files in the blob folder and data is NULL.
CREATE TABLE blobs (
  id INTEGER PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  data BLOB
);
-- Files that nothing names any more, to be unlinked after the commit.
CREATE TABLE blob_garbage (hash BLOB PRIMARY KEY) WITHOUT ROWID;

-- What a mail says, once per mail, whatever the number of inboxes.
CREATE TABLE contents (
  id INTEGER PRIMARY KEY,
  rfc_message_id TEXT,
  in_reply_to TEXT NOT NULL DEFAULT '[]',
  refs TEXT NOT NULL DEFAULT '[]',
  subject TEXT NOT NULL,
  sent_at INTEGER,                           -- the Date header
  from_name TEXT NOT NULL DEFAULT '',
  from_address TEXT,
  addresses TEXT NOT NULL DEFAULT '{}',      -- {from, sender, reply_to, to, cc, bcc}: [{name, address}]
  text TEXT NOT NULL,
  html TEXT,
  content_clean TEXT NOT NULL,
  preview TEXT NOT NULL,
  headers TEXT NOT NULL DEFAULT '[]',        -- [[name, value]]
  kind TEXT NOT NULL,
  size INTEGER NOT NULL
);
CREATE TABLE parts (
  id INTEGER PRIMARY KEY,
  content_id INTEGER NOT NULL REFERENCES contents (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  filename TEXT,
  content_type TEXT NOT NULL,
  disposition TEXT NOT NULL,
  cid TEXT,
  size INTEGER NOT NULL,
  blob_id INTEGER NOT NULL REFERENCES blobs (id),
  UNIQUE (content_id, position)
);
CREATE INDEX parts_blob ON parts (blob_id);

-- One row per mail that the server holds or held. removed: a tombstone, so that reading it again brings nothing back.
CREATE TABLE mails (
  id TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (${oneOf('state', 'routed', 'unrouted', 'quarantined', 'removed')}),
  fingerprint BLOB UNIQUE,                   -- NULL: its bytes were never given to us
  rfc_message_id TEXT,
  content_id INTEGER REFERENCES contents (id),
  raw_blob INTEGER REFERENCES blobs (id),
  size INTEGER NOT NULL,
  received_at INTEGER NOT NULL,              -- INTERNALDATE
  stored_at INTEGER NOT NULL,
  backfill INTEGER NOT NULL,
  evidence TEXT NOT NULL DEFAULT '[]',       -- one list of header fields per copy
  error TEXT,
  attempts INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX mails_state ON mails (state, id) WHERE state IN ('unrouted', 'quarantined');
CREATE INDEX mails_received ON mails (received_at);
CREATE INDEX mails_raw ON mails (raw_blob);
CREATE INDEX mails_content ON mails (content_id);

-- Where a mail lies on the server.
CREATE TABLE copies (
  folder_id INTEGER NOT NULL REFERENCES folders (id),
  uidvalidity INTEGER NOT NULL,
  uid INTEGER NOT NULL,
  mail_id TEXT NOT NULL REFERENCES mails (id),
  PRIMARY KEY (folder_id, uidvalidity, uid)
) WITHOUT ROWID;
CREATE INDEX copies_mail ON copies (mail_id);

-- A UID that the server lists and does not give: tried again at due_at, a quarantined mail after 5 attempts.
CREATE TABLE misses (
  folder_id INTEGER NOT NULL REFERENCES folders (id),
  uidvalidity INTEGER NOT NULL,
  uid INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  error TEXT NOT NULL,
  mail_id TEXT REFERENCES mails (id),
  PRIMARY KEY (folder_id, uidvalidity, uid)
) WITHOUT ROWID;
CREATE INDEX misses_due ON misses (due_at);

-- For whom a mail may be, so that a new inbox finds what it claims: addresses without their tag.
CREATE TABLE mail_recipients (
  address TEXT NOT NULL,
  mail_id TEXT NOT NULL REFERENCES mails (id) ON DELETE CASCADE,
  PRIMARY KEY (address, mail_id)
) WITHOUT ROWID;
CREATE INDEX mail_recipients_mail ON mail_recipients (mail_id);

-- A new inbox or alias looks through stored mail, in batches.
CREATE TABLE claims (
  id INTEGER PRIMARY KEY,
  inbox_id TEXT NOT NULL REFERENCES inboxes (id) ON DELETE CASCADE,
  address TEXT,                              -- NULL: a new catch-all, every unrouted mail
  after_mail TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL
);

-- What is to be done to the server's copy after our commit, until it is done.
CREATE TABLE afterwards (
  folder_id INTEGER NOT NULL REFERENCES folders (id),
  uidvalidity INTEGER NOT NULL,
  uid INTEGER NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('mark_read', 'delete')),
  attempts INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER NOT NULL,
  error TEXT,
  PRIMARY KEY (folder_id, uidvalidity, uid)
) WITHOUT ROWID;
CREATE INDEX afterwards_due ON afterwards (due_at);

CREATE TABLE threads (
  id TEXT PRIMARY KEY,
  inbox_id TEXT NOT NULL REFERENCES inboxes (id) ON DELETE CASCADE,
  subject TEXT NOT NULL,
  subject_key TEXT NOT NULL,                 -- without Re: and the like, for the fallback
  participants TEXT NOT NULL,                -- sorted address keys other than the inbox's own, JSON
  has_references INTEGER NOT NULL,
  last_message_at INTEGER NOT NULL,
  message_count INTEGER NOT NULL,
  merged_into TEXT REFERENCES threads (id) ON DELETE CASCADE
);
CREATE INDEX threads_inbox ON threads (inbox_id, last_message_at DESC, id DESC) WHERE merged_into IS NULL;
CREATE INDEX threads_subject ON threads (inbox_id, subject_key, last_message_at);
CREATE INDEX threads_merged ON threads (merged_into) WHERE merged_into IS NOT NULL;

-- Every message id that a thread knows of, its own and those it refers to.
CREATE TABLE thread_ids (
  inbox_id TEXT NOT NULL REFERENCES inboxes (id) ON DELETE CASCADE,
  rfc_message_id TEXT NOT NULL,
  thread_id TEXT NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
  PRIMARY KEY (inbox_id, rfc_message_id)
) WITHOUT ROWID;
CREATE INDEX thread_ids_thread ON thread_ids (thread_id);

-- A mail in an inbox, or one that an inbox sends.
CREATE TABLE messages (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  inbox_id TEXT NOT NULL REFERENCES inboxes (id),
  thread_id TEXT NOT NULL REFERENCES threads (id),
  direction TEXT NOT NULL CHECK (direction IN ('inbound', 'outbound')),
  mail_id TEXT REFERENCES mails (id),
  content_id INTEGER NOT NULL REFERENCES contents (id),
  state TEXT CHECK (${oneOf('state', 'draft', 'held', 'queued', 'sending', 'sent', 'rejected', 'unknown', 'cancelled')}),
  said_at INTEGER NOT NULL,                  -- the Date header where it can be believed, else arrived_at
  arrived_at INTEGER NOT NULL,               -- INTERNALDATE, or when the send was accepted
  created_at INTEGER NOT NULL,
  labels TEXT NOT NULL DEFAULT '[]',
  is_read INTEGER NOT NULL DEFAULT 0,
  backfill INTEGER NOT NULL DEFAULT 0,
  route TEXT,                                -- {header, address, rule, tag}: why it is in this inbox
  UNIQUE (mail_id, inbox_id)
);
CREATE INDEX messages_inbox ON messages (inbox_id, arrived_at DESC, seq DESC);
CREATE INDEX messages_thread ON messages (thread_id, arrived_at DESC, seq DESC);
CREATE INDEX messages_unread ON messages (inbox_id, arrived_at DESC, seq DESC) WHERE is_read = 0;
CREATE INDEX messages_content ON messages (content_id);
CREATE INDEX messages_arrived ON messages (arrived_at);
CREATE INDEX messages_state ON messages (state, id) WHERE state IS NOT NULL;
CREATE INDEX messages_outgoing ON messages (inbox_id, id) WHERE state IS NOT NULL;

-- A part of a message, under an id of its own.
CREATE TABLE attachments (
  id TEXT PRIMARY KEY,
  message_id TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
  part_id INTEGER NOT NULL REFERENCES parts (id),
  created_at INTEGER NOT NULL
);
CREATE INDEX attachments_message ON attachments (message_id);
CREATE INDEX attachments_part ON attachments (part_id);

-- A message that was deleted from one inbox: another copy of its mail does not bring it back there.
CREATE TABLE removals (
  mail_id TEXT NOT NULL REFERENCES mails (id) ON DELETE CASCADE,
  inbox_id TEXT NOT NULL REFERENCES inboxes (id) ON DELETE CASCADE,
  PRIMARY KEY (mail_id, inbox_id)
) WITHOUT ROWID;
CREATE INDEX removals_inbox ON removals (inbox_id);

-- A message on its way out.
CREATE TABLE outbox (
  message_id TEXT PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
  phase TEXT NOT NULL DEFAULT 'idle' CHECK (${oneOf('phase', 'idle', 'connecting', 'data')}),
  attempts INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER,                            -- NULL: nothing more to do
  give_up_at INTEGER NOT NULL,
  envelope_from TEXT NOT NULL,
  draft TEXT NOT NULL,                       -- what the caller asked for, as compose wants it (attachments are parts)
  raw_blob INTEGER REFERENCES blobs (id),    -- fixed at the first attempt
  error TEXT,
  sent_copy TEXT NOT NULL DEFAULT 'none' CHECK (${oneOf('sent_copy', 'none', 'due', 'done')}),
  sent_copy_due_at INTEGER,
  sent_copy_attempts INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
);
CREATE INDEX outbox_due ON outbox (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX outbox_sent_copy ON outbox (sent_copy_due_at) WHERE sent_copy = 'due';
CREATE INDEX outbox_raw ON outbox (raw_blob);

CREATE TABLE recipients (
  message_id TEXT NOT NULL REFERENCES outbox (message_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  field TEXT NOT NULL CHECK (${oneOf('field', 'to', 'cc', 'bcc')}),
  name TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL,
  outcome TEXT NOT NULL DEFAULT 'pending' CHECK (${oneOf('outcome', 'pending', 'sent', 'deferred', 'rejected', 'unknown', 'cancelled')}),
  code INTEGER,
  response TEXT,
  accepted_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (message_id, position)
) WITHOUT ROWID;

-- How many recipients were accepted when, for the rate limit; outlives the message.
CREATE TABLE send_counts (
  at INTEGER NOT NULL,
  recipients INTEGER NOT NULL
);
CREATE INDEX send_counts_at ON send_counts (at);

CREATE TABLE attempts (
  id INTEGER PRIMARY KEY,
  message_id TEXT NOT NULL REFERENCES outbox (message_id) ON DELETE CASCADE,
  nth INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  outcome TEXT,
  code INTEGER,
  response TEXT
);
CREATE INDEX attempts_message ON attempts (message_id, nth);

-- The first answer to a send with an Idempotency-Key. status NULL: still under way.
CREATE TABLE idempotency (
  key TEXT PRIMARY KEY,
  request_hash BLOB NOT NULL,
  message_id TEXT,
  status INTEGER,
  body TEXT,
  created_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX idempotency_created ON idempotency (created_at);

-- Everything that happened, in one order.
CREATE TABLE events (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  inbox_id TEXT,
  at INTEGER NOT NULL,
  data TEXT NOT NULL
);

-- Messages that the search index has to forget.
CREATE TABLE search_removals (seq INTEGER PRIMARY KEY, arrived_at INTEGER NOT NULL);
`
