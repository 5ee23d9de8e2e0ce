CREATE INDEX posts_good_index ON posts (title) WHERE score > 3;

COMMENT ON INDEX posts_good_index IS 'the good ones';
