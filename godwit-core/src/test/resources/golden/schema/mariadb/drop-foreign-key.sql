ALTER TABLE posts DROP FOREIGN KEY posts_author_id_foreign;
