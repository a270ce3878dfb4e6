/** What is known of where a mail comes from, what is still to be found out, who has written before, and what an inbox holds. */

export const trust = `
ALTER TABLE mails ADD COLUMN trust TEXT;           -- as the API says it, as JSON; NULL: nothing came that says anything
ALTER TABLE inboxes ADD COLUMN hold_below TEXT CHECK (hold_below IN ('unknown', 'authenticated', 'verified')); -- NULL: nothing is held
ALTER TABLE messages ADD COLUMN held TEXT;         -- why an inbound message waits for a person; NULL: it does not
CREATE INDEX messages_held ON messages (inbox_id, arrived_at DESC, seq DESC) WHERE held IS NOT NULL;

-- A mail whose DKIM signatures are to be checked by us; gone when they are.
CREATE TABLE dkim_checks (
  mail_id TEXT PRIMARY KEY REFERENCES mails (id),
  backfill INTEGER NOT NULL,                 -- old news waits until the live is done
  attempts INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX dkim_checks_due ON dkim_checks (backfill, due_at);

-- Who has written to an inbox: as long as a message of theirs is there.
CREATE TABLE senders (
  inbox_id TEXT NOT NULL REFERENCES inboxes (id) ON DELETE CASCADE,
  address TEXT NOT NULL,                     -- a key: lower case, ASCII domain
  first_at INTEGER NOT NULL,                 -- when the first of them arrived
  messages INTEGER NOT NULL,
  PRIMARY KEY (inbox_id, address)
) WITHOUT ROWID;
INSERT INTO senders (inbox_id, address, first_at, messages)
  SELECT messages.inbox_id, lower(contents.from_address), min(messages.arrived_at), count(*)
  FROM messages JOIN contents ON contents.id = messages.content_id
  WHERE messages.direction = 'inbound' AND contents.from_address != ''
  GROUP BY 1, 2;
`
