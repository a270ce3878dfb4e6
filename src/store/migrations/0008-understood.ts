/** What is understood of a mail beyond its words: which of them are new, why it is of its kind, what it reports, which codes it holds. */

export const understood = `
-- Lists and objects as JSON; NULL: none, as in most mails.
ALTER TABLE contents ADD COLUMN segments TEXT;   -- [{kind: quote|signature, start, end}] of content_clean, in UTF-16 units
ALTER TABLE contents ADD COLUMN reasons TEXT;    -- [word]: why it is of its kind
ALTER TABLE contents ADD COLUMN report TEXT;     -- what a bounce or a complaint says
ALTER TABLE contents ADD COLUMN codes TEXT;      -- [{kind: code|link, value, confidence}]
`
