ALTER TABLE posts ADD INDEX posts_part_index ((lower(title)));
