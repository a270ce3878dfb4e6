/** Mail that came back: what became of a recipient after the mail server had taken the message, and who gets no more. */

export const bounces = `
CREATE TABLE bounces (
  message_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('failed', 'delayed')),
  status TEXT,                               -- RFC 3463
  diagnostic TEXT,
  hard INTEGER NOT NULL,
  mail_id TEXT,                              -- the mail that says so
  at INTEGER NOT NULL,
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

-- a bounce names the Message-ID of what we sent
ALTER TABLE outbox ADD COLUMN rfc_message_id TEXT;
UPDATE outbox SET rfc_message_id = (
  SELECT contents.rfc_message_id FROM messages JOIN contents ON contents.id = messages.content_id
  WHERE messages.id = outbox.message_id
);
CREATE INDEX outbox_rfc_message_id ON outbox (rfc_message_id);
`
