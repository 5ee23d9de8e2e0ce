ALTER TABLE posts MODIFY COLUMN title enum('a', 'b');
