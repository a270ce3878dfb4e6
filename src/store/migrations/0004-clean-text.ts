/** The text that a reader sees is kept only where it differs from the plain text: nine mails in ten say it once, not twice. */

export const cleanText = `
ALTER TABLE contents ADD COLUMN own_clean TEXT;
UPDATE contents SET own_clean = nullif(content_clean, trim(text, ' ' || char(9, 10, 13)));
ALTER TABLE contents DROP COLUMN content_clean;
ALTER TABLE contents ADD COLUMN content_clean TEXT
  GENERATED ALWAYS AS (coalesce(own_clean, trim(text, ' ' || char(9, 10, 13)))) VIRTUAL;
`
