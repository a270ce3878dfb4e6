/** Agents with their runs, what is counted against loops, and what is switched while Postern runs. */

export const agents = `
-- What is switched by the API.
CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL,                       -- JSON
  updated_at INTEGER NOT NULL
) WITHOUT ROWID;

-- Our sends of the last day by whom they went to: what the loop breaker counts, also when the message is gone.
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

-- Which of the operator's agents the inbox wakes; NULL: the default one, '': none.
ALTER TABLE inboxes ADD COLUMN agent TEXT;

-- One row: events up to here have their runs, or need none.
CREATE TABLE agent_cursor (sequence INTEGER NOT NULL);

-- An agent that is woken for a message.
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
`
