ALTER TABLE posts ADD COLUMN body character large object;
