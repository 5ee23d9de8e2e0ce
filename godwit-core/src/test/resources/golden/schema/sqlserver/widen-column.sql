ALTER TABLE posts ALTER COLUMN score bigint NULL;
