-- INSTANT touches no row, or refuses.
-- migrate:up
ALTER TABLE users ADD COLUMN phone_number varchar(32), ALGORITHM=INSTANT;
ALTER TABLE users ALTER COLUMN phone_number SET DEFAULT 'Unknown', ALGORITHM=INSTANT;
-- migrate:down
ALTER TABLE users DROP COLUMN phone_number;
