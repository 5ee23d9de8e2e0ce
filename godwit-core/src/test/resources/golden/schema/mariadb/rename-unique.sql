ALTER TABLE posts RENAME INDEX posts_title_unique TO one_title;
