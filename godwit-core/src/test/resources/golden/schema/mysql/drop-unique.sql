ALTER TABLE posts DROP INDEX posts_title_unique;
