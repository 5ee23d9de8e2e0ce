ALTER TABLE posts RENAME COLUMN score TO points;
