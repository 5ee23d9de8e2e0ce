ALTER TABLE posts ALTER COLUMN title enum('a', 'b');

ALTER TABLE posts ALTER COLUMN title DROP NOT NULL;
