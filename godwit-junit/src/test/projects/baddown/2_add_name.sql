-- migrate:up
ALTER TABLE users ADD COLUMN name VARCHAR(20);
-- migrate:down
SELECT 1;
