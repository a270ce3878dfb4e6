/** How far the log of events has been forgotten is remembered: a reader who is behind that must be told. */

export const forgottenEvents = `
-- One row: every event up to here was removed by retention.
CREATE TABLE forgotten_events (
  sequence INTEGER NOT NULL,
  at INTEGER NOT NULL                        -- when the last of them happened; 0: none was removed, or nobody knows
);
INSERT INTO forgotten_events
SELECT coalesce(min(sequence) - 1, (SELECT seq FROM sqlite_sequence WHERE name = 'events'), 0), 0 FROM events;
`
