CREATE INDEX posts_good_index ON posts (title) WHERE score > 3;
