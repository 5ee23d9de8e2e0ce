ALTER TABLE posts ADD CONSTRAINT posts_author_other FOREIGN KEY (author_id) REFERENCES users (id) ON DELETE RESTRICT;
