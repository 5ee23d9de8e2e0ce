ALTER TABLE posts DROP INDEX IF EXISTS posts_gone_index;
