ALTER TABLE posts DROP FOREIGN KEY posts_author_id_foreign;

ALTER TABLE posts ADD CONSTRAINT author FOREIGN KEY (author_id) REFERENCES users (id) ON DELETE CASCADE;
