CREATE INDEX posts_part_index ON posts ((lower(title)));
