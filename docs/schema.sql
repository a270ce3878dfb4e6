-- What the migrations make. Written by `npm run schema`, compared by a test.

CREATE TABLE migrations (name TEXT PRIMARY KEY, applied_at INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE inboxes (
  id TEXT PRIMARY KEY,
  email_address TEXT NOT NULL,
  name TEXT NOT NULL,
  catch_all INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER                         -- gone for everyone; the row stays until its messages are removed, in batches
, agent TEXT, hold_below TEXT CHECK (hold_below IN ('unknown', 'authenticated', 'verified')));

CREATE INDEX inboxes_address ON inboxes (email_address, id);

CREATE UNIQUE INDEX inboxes_one_catch_all ON inboxes (catch_all) WHERE catch_all = 1;

CREATE TABLE inbox_addresses (
  address TEXT PRIMARY KEY,
  inbox_id TEXT NOT NULL REFERENCES inboxes (id) ON DELETE CASCADE,
  alias INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX inbox_addresses_inbox ON inbox_addresses (inbox_id);

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

CREATE TABLE blobs (
  id INTEGER PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  data BLOB
);

CREATE TABLE blob_garbage (hash BLOB PRIMARY KEY) WITHOUT ROWID;

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
  preview TEXT NOT NULL,
  headers TEXT NOT NULL DEFAULT '[]',        -- [[name, value]]
  kind TEXT NOT NULL,
  size INTEGER NOT NULL
, truncated INTEGER NOT NULL DEFAULT 0, own_clean TEXT, content_clean TEXT
  GENERATED ALWAYS AS (coalesce(own_clean, trim(text, ' ' || char(9, 10, 13)))) VIRTUAL, segments TEXT, reasons TEXT, report TEXT, codes TEXT);

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

CREATE TABLE mails (
  id TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state = 'routed' OR state = 'unrouted' OR state = 'quarantined' OR state = 'removed'),
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
, trust TEXT);

CREATE INDEX mails_state ON mails (state, id) WHERE state IN ('unrouted', 'quarantined');

CREATE INDEX mails_received ON mails (received_at);

CREATE INDEX mails_raw ON mails (raw_blob);

CREATE INDEX mails_content ON mails (content_id);

CREATE TABLE copies (
  folder_id INTEGER NOT NULL REFERENCES folders (id),
  uidvalidity INTEGER NOT NULL,
  uid INTEGER NOT NULL,
  mail_id TEXT NOT NULL REFERENCES mails (id),
  PRIMARY KEY (folder_id, uidvalidity, uid)
) WITHOUT ROWID;

CREATE INDEX copies_mail ON copies (mail_id);

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

CREATE TABLE mail_recipients (
  address TEXT NOT NULL,
  mail_id TEXT NOT NULL REFERENCES mails (id) ON DELETE CASCADE,
  PRIMARY KEY (address, mail_id)
) WITHOUT ROWID;

CREATE INDEX mail_recipients_mail ON mail_recipients (mail_id);

CREATE TABLE claims (
  id INTEGER PRIMARY KEY,
  inbox_id TEXT NOT NULL REFERENCES inboxes (id) ON DELETE CASCADE,
  address TEXT,                              -- NULL: a new catch-all, every unrouted mail
  after_mail TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL
);

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
  participants TEXT NOT NULL,                -- sorted address keys other than the inbox's own, JSON
  last_message_at INTEGER NOT NULL,
  message_count INTEGER NOT NULL,
  merged_into TEXT REFERENCES threads (id) ON DELETE CASCADE
, clue BLOB, clue_from INTEGER, clue_to INTEGER);

CREATE INDEX threads_inbox ON threads (inbox_id, last_message_at DESC, id DESC) WHERE merged_into IS NULL;

CREATE INDEX threads_merged ON threads (merged_into) WHERE merged_into IS NOT NULL;

CREATE INDEX threads_clue ON threads (inbox_id, clue, clue_from);

CREATE TABLE thread_ids (
  inbox_id TEXT NOT NULL REFERENCES inboxes (id) ON DELETE CASCADE,
  rfc_message_id TEXT NOT NULL,
  thread_id TEXT NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
  PRIMARY KEY (inbox_id, rfc_message_id)
) WITHOUT ROWID;

CREATE INDEX thread_ids_thread ON thread_ids (thread_id);

CREATE TABLE messages (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  inbox_id TEXT NOT NULL REFERENCES inboxes (id),
  thread_id TEXT NOT NULL REFERENCES threads (id),
  direction TEXT NOT NULL CHECK (direction IN ('inbound', 'outbound')),
  mail_id TEXT REFERENCES mails (id),
  content_id INTEGER NOT NULL REFERENCES contents (id),
  state TEXT CHECK (state = 'draft' OR state = 'held' OR state = 'queued' OR state = 'sending' OR state = 'sent' OR state = 'rejected' OR state = 'unknown' OR state = 'cancelled'),
  said_at INTEGER NOT NULL,                  -- the Date header where it can be believed, else arrived_at
  arrived_at INTEGER NOT NULL,               -- INTERNALDATE, or when the send was accepted
  created_at INTEGER NOT NULL,
  labels TEXT NOT NULL DEFAULT '[]',
  is_read INTEGER NOT NULL DEFAULT 0,
  backfill INTEGER NOT NULL DEFAULT 0,
  route TEXT, has_attachments INTEGER NOT NULL DEFAULT 0, held TEXT,                                -- {header, address, rule, tag}: why it is in this inbox
  UNIQUE (mail_id, inbox_id)
);

CREATE INDEX messages_inbox ON messages (inbox_id, arrived_at DESC, seq DESC);

CREATE INDEX messages_thread ON messages (thread_id, arrived_at DESC, seq DESC);

CREATE INDEX messages_unread ON messages (inbox_id, arrived_at DESC, seq DESC) WHERE is_read = 0;

CREATE INDEX messages_content ON messages (content_id);

CREATE INDEX messages_arrived ON messages (arrived_at);

CREATE INDEX messages_state ON messages (state, id) WHERE state IS NOT NULL;

CREATE INDEX messages_outgoing ON messages (inbox_id, id) WHERE state IS NOT NULL;

CREATE INDEX messages_outbound ON messages (inbox_id, arrived_at DESC, seq DESC) WHERE direction = 'outbound';

CREATE INDEX messages_read ON messages (inbox_id, arrived_at DESC, seq DESC) WHERE is_read = 1;

CREATE INDEX messages_labelled ON messages (inbox_id, arrived_at DESC, seq DESC) WHERE labels != '[]';

CREATE INDEX messages_attached ON messages (inbox_id, arrived_at DESC, seq DESC) WHERE has_attachments = 1;

CREATE INDEX messages_held ON messages (inbox_id, arrived_at DESC, seq DESC) WHERE held IS NOT NULL;

CREATE INDEX messages_held_anywhere ON messages (arrived_at DESC, seq DESC) WHERE held IS NOT NULL;

CREATE TABLE attachments (
  id TEXT PRIMARY KEY,
  message_id TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
  part_id INTEGER NOT NULL REFERENCES parts (id),
  created_at INTEGER NOT NULL
);

CREATE INDEX attachments_message ON attachments (message_id);

CREATE INDEX attachments_part ON attachments (part_id);

CREATE TABLE removals (
  mail_id TEXT NOT NULL REFERENCES mails (id) ON DELETE CASCADE,
  inbox_id TEXT NOT NULL REFERENCES inboxes (id) ON DELETE CASCADE,
  PRIMARY KEY (mail_id, inbox_id)
) WITHOUT ROWID;

CREATE INDEX removals_inbox ON removals (inbox_id);

CREATE TABLE outbox (
  message_id TEXT PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
  phase TEXT NOT NULL DEFAULT 'idle' CHECK (phase = 'idle' OR phase = 'connecting' OR phase = 'data'),
  attempts INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER,                            -- NULL: nothing more to do
  give_up_at INTEGER NOT NULL,
  envelope_from TEXT NOT NULL,
  draft TEXT NOT NULL,                       -- what the caller asked for, as compose wants it (attachments are parts)
  raw_blob INTEGER REFERENCES blobs (id),    -- fixed at the first attempt
  error TEXT,
  sent_copy TEXT NOT NULL DEFAULT 'none' CHECK (sent_copy = 'none' OR sent_copy = 'due' OR sent_copy = 'done'),
  sent_copy_due_at INTEGER,
  sent_copy_attempts INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
, rfc_message_id TEXT);

CREATE INDEX outbox_due ON outbox (due_at) WHERE due_at IS NOT NULL;

CREATE INDEX outbox_sent_copy ON outbox (sent_copy_due_at) WHERE sent_copy = 'due';

CREATE INDEX outbox_raw ON outbox (raw_blob);

CREATE INDEX outbox_busy ON outbox (message_id) WHERE phase != 'idle';

CREATE INDEX outbox_rfc_message_id ON outbox (rfc_message_id);

CREATE TABLE recipients (
  message_id TEXT NOT NULL REFERENCES outbox (message_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  field TEXT NOT NULL CHECK (field = 'to' OR field = 'cc' OR field = 'bcc'),
  name TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL,
  outcome TEXT NOT NULL DEFAULT 'pending' CHECK (outcome = 'pending' OR outcome = 'sent' OR outcome = 'deferred' OR outcome = 'rejected' OR outcome = 'unknown' OR outcome = 'cancelled'),
  code INTEGER,
  response TEXT,
  accepted_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (message_id, position)
) WITHOUT ROWID;

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

CREATE TABLE idempotency (
  key TEXT PRIMARY KEY,
  request_hash BLOB NOT NULL,
  message_id TEXT,
  status INTEGER,
  body TEXT,
  created_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX idempotency_created ON idempotency (created_at);

CREATE TABLE events (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  inbox_id TEXT,
  at INTEGER NOT NULL,
  data TEXT NOT NULL
);

CREATE TABLE search_removals (seq INTEGER PRIMARY KEY, arrived_at INTEGER NOT NULL);

CREATE TABLE forgotten_events (
  sequence INTEGER NOT NULL,
  at INTEGER NOT NULL                        -- when the last of them happened; 0: none was removed, or nobody knows
);

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL,                       -- JSON
  updated_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE exchanges (
  message_id TEXT NOT NULL,
  peer TEXT NOT NULL,                        -- key of the address
  inbox_id TEXT NOT NULL,
  thread_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  pace TEXT NOT NULL,                        -- how soon after ours came the mail that it follows: quick, prompt, slow; none: it follows none
  held INTEGER NOT NULL,
  PRIMARY KEY (message_id, peer)
) WITHOUT ROWID;

CREATE INDEX exchanges_peer ON exchanges (inbox_id, peer, at);

CREATE INDEX exchanges_thread ON exchanges (thread_id, at);

CREATE INDEX exchanges_at ON exchanges (at);

CREATE TABLE agent_cursor (sequence INTEGER NOT NULL);

CREATE TABLE runs (
  id TEXT PRIMARY KEY,
  agent TEXT NOT NULL,                       -- the name that the operator declared
  inbox_id TEXT NOT NULL REFERENCES inboxes (id) ON DELETE CASCADE,
  message_id TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
  attempts INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER,                            -- NULL: nothing more to do
  started_at INTEGER,
  ended_at INTEGER,
  pid INTEGER,                               -- of the program, while it runs
  exit_code INTEGER,
  status INTEGER,                            -- of the answer over HTTP
  stdout TEXT NOT NULL DEFAULT '',           -- the first of it, or of the answer
  stderr TEXT NOT NULL DEFAULT '',           -- the last of it
  error TEXT,
  reply_id TEXT,                             -- the message that it made; a run makes one at most
  created_at INTEGER NOT NULL,
  UNIQUE (message_id, agent)
);

CREATE INDEX runs_due ON runs (due_at) WHERE state = 'queued';

CREATE INDEX runs_running ON runs (id) WHERE state = 'running';

CREATE INDEX runs_inbox ON runs (inbox_id, id);

CREATE INDEX runs_state ON runs (state, id);

CREATE INDEX runs_ended ON runs (ended_at) WHERE ended_at IS NOT NULL;

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
  state TEXT NOT NULL CHECK (state = 'enabled' OR state = 'disabled' OR state = 'removed'), -- removed: its deliveries are being cleared out
  reason TEXT,                               -- why it is disabled
  cursor INTEGER NOT NULL,                   -- events up to here have a row in deliveries, or need none
  failures INTEGER NOT NULL DEFAULT 0,       -- attempts that failed since one succeeded
  failing_since INTEGER,
  due_at INTEGER NOT NULL DEFAULT 0,         -- it asked not to be tried before
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
);

CREATE TABLE deliveries (
  id TEXT PRIMARY KEY,
  webhook_id TEXT NOT NULL REFERENCES webhooks (id),
  sequence INTEGER NOT NULL,                 -- of the event, which may be gone by now
  event_id TEXT NOT NULL,
  event_type TEXT NOT NULL,
  lane TEXT NOT NULL,                        -- what is told in order: the inbox, or '' for events without one
  state TEXT NOT NULL CHECK (state = 'pending' OR state = 'aside' OR state = 'delivered' OR state = 'failed'), -- aside: out of order, on a schedule of its own
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

CREATE TABLE bounces (
  message_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('failed', 'delayed')),
  status TEXT,                               -- RFC 3463
  diagnostic TEXT,
  hard INTEGER NOT NULL,
  mail_id TEXT,                              -- the mail that says so
  at INTEGER NOT NULL, sure INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (message_id, position),
  FOREIGN KEY (message_id, position) REFERENCES recipients (message_id, position) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE suppressions (
  address TEXT PRIMARY KEY,                  -- as addresses are compared
  reason TEXT NOT NULL CHECK (reason IN ('hard_bounce', 'complaint', 'manual')),
  status TEXT,
  diagnostic TEXT,
  message_id TEXT,                           -- the message of ours that came back
  created_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE dkim_checks (
  mail_id TEXT PRIMARY KEY REFERENCES mails (id),
  backfill INTEGER NOT NULL,                 -- old news waits until the live is done
  attempts INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX dkim_checks_due ON dkim_checks (backfill, due_at);

CREATE TABLE senders (
  inbox_id TEXT NOT NULL REFERENCES inboxes (id) ON DELETE CASCADE,
  address TEXT NOT NULL,                     -- a key: lower case, ASCII domain
  first_at INTEGER NOT NULL,                 -- when the first of them arrived
  messages INTEGER NOT NULL,
  PRIMARY KEY (inbox_id, address)
) WITHOUT ROWID;

CREATE TABLE sender_entries (
  id TEXT PRIMARY KEY,
  inbox_id TEXT REFERENCES inboxes (id) ON DELETE CASCADE, -- NULL: all inboxes
  action TEXT NOT NULL CHECK (action IN ('allow', 'block')),
  kind TEXT NOT NULL CHECK (kind IN ('address', 'domain', 'pattern')),
  value TEXT NOT NULL,                       -- lower case, the domain in ASCII
  created_at INTEGER NOT NULL
);

CREATE UNIQUE INDEX sender_entries_value ON sender_entries (coalesce(inbox_id, ''), value);
