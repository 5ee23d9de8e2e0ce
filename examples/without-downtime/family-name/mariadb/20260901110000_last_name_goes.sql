-- When no instance of the old release runs any more.
-- migrate:up
DROP TRIGGER users_names_agree;
DROP TRIGGER users_names_agree_at_first;
-- godwit:ignore drop-column because no release that runs reads it
ALTER TABLE users DROP COLUMN last_name, ALGORITHM=INSTANT;
