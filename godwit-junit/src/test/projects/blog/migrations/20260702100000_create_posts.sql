-- migrate:up
CREATE TABLE posts (
  id INTEGER NOT NULL PRIMARY KEY,
  author_id INTEGER NOT NULL,
  title VARCHAR(200) DEFAULT 'none',
  CONSTRAINT posts_author FOREIGN KEY (author_id) REFERENCES users (id)
);
CREATE INDEX posts_title ON posts (title);
-- migrate:down
DROP TABLE posts;
