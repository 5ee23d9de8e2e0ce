ALTER TABLE posts RENAME CONSTRAINT posts_title_unique TO one_title;
