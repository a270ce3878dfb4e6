/** What is held is listed over all inboxes, too. */

export const heldAnywhere = `
CREATE INDEX messages_held_anywhere ON messages (arrived_at DESC, seq DESC) WHERE held IS NOT NULL;
`
