/** Mails without references are joined by what each of them says (`store/thread-clues.ts`), not by what their threads have become. */

export const threadClues = `
ALTER TABLE threads ADD COLUMN clue BLOB;
ALTER TABLE threads ADD COLUMN clue_from INTEGER;
ALTER TABLE threads ADD COLUMN clue_to INTEGER;
UPDATE threads SET clue_to = last_message_at, (clue_from, clue) = (
  SELECT min(arrived_at), substr(sha256(concat_ws(char(10),
    iif(min(seq) = min(iif(direction = 'outbound', seq, NULL)), 'ours', 'received'),
    threads.subject_key, threads.participants)), 1, 16)
  FROM messages WHERE thread_id = threads.id
) WHERE has_references = 0 AND merged_into IS NULL AND subject_key <> '' AND participants <> '[]' AND message_count > 0;
DROP INDEX threads_subject;
ALTER TABLE threads DROP COLUMN has_references;
ALTER TABLE threads DROP COLUMN subject_key;
CREATE INDEX threads_clue ON threads (inbox_id, clue, clue_from);
`
