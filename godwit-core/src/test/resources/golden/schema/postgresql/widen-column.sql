ALTER TABLE posts ALTER COLUMN score TYPE bigint;
