-- A default that is a constant touches no row, and rows of the release that does not know the column get it too.
-- migrate:up
ALTER TABLE users ADD COLUMN phone_number varchar(32);
ALTER TABLE users ALTER COLUMN phone_number SET DEFAULT 'Unknown';
-- migrate:down
ALTER TABLE users DROP COLUMN phone_number;
