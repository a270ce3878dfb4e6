/** A content says whether the mail said more than is kept. */

export const truncated = `
ALTER TABLE contents ADD COLUMN truncated INTEGER NOT NULL DEFAULT 0;
`
