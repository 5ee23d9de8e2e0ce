CREATE INDEX posts_more_index ON posts (title) INCLUDE (score);
