ALTER TABLE posts ALTER COLUMN title enum('a', 'b');
