ALTER TABLE posts MODIFY COLUMN score bigint;
