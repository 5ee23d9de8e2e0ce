-- When no instance of the old release runs any more.
-- migrate:up
DROP TRIGGER users_names_agree ON users;
DROP FUNCTION users_names_agree();
-- godwit:ignore drop-column because no release that runs reads it
ALTER TABLE users DROP COLUMN last_name;
