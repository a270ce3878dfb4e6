/** Every list has an index in its own order, also one of few messages in a large inbox; what is on the wire is found without looking at all that was sent. */

export const lists = `
ALTER TABLE messages ADD COLUMN has_attachments INTEGER NOT NULL DEFAULT 0;
UPDATE messages SET has_attachments = 1 WHERE id IN (SELECT message_id FROM attachments);
CREATE INDEX messages_outbound ON messages (inbox_id, arrived_at DESC, seq DESC) WHERE direction = 'outbound';
CREATE INDEX messages_read ON messages (inbox_id, arrived_at DESC, seq DESC) WHERE is_read = 1;
CREATE INDEX messages_labelled ON messages (inbox_id, arrived_at DESC, seq DESC) WHERE labels != '[]';
CREATE INDEX messages_attached ON messages (inbox_id, arrived_at DESC, seq DESC) WHERE has_attachments = 1;
CREATE INDEX outbox_busy ON outbox (message_id) WHERE phase != 'idle';
`
