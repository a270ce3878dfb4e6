/** Of each bounce whether its report named the Message-ID: one that does weighs more than one that does not, whichever came first. */

export const sureBounces = `
ALTER TABLE bounces ADD COLUMN sure INTEGER NOT NULL DEFAULT 0;
UPDATE bounces SET sure = 1 WHERE EXISTS (
  SELECT 1 FROM mails JOIN contents ON contents.id = mails.content_id
  WHERE mails.id = bounces.mail_id AND json_extract(contents.report, '$.originalMessageId') IS NOT NULL
);
`
