ALTER TABLE posts RENAME CONSTRAINT posts_author_id_foreign TO author;
