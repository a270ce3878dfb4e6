/** Whose mail is let in: entries that the API makes, for one inbox or for all. */

export const senderLists = `
CREATE TABLE sender_entries (
  id TEXT PRIMARY KEY,
  inbox_id TEXT REFERENCES inboxes (id) ON DELETE CASCADE, -- NULL: all inboxes
  action TEXT NOT NULL CHECK (action IN ('allow', 'block')),
  kind TEXT NOT NULL CHECK (kind IN ('address', 'domain', 'pattern')),
  value TEXT NOT NULL,                       -- lower case, the domain in ASCII
  created_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX sender_entries_value ON sender_entries (coalesce(inbox_id, ''), value);
`
