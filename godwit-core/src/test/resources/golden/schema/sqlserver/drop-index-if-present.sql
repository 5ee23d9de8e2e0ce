DROP INDEX IF EXISTS posts_gone_index ON posts;
