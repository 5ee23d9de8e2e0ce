CREATE INDEX posts_part_index ON posts (score DESC NULLS LAST);
