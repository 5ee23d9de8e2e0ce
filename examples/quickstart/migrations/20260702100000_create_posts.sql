-- migrate:up
CREATE TABLE posts (
  id INTEGER PRIMARY KEY,
  author_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  title VARCHAR(255) NOT NULL,
  body TEXT NOT NULL
);

CREATE INDEX posts_author_id_index ON posts (author_id);

-- migrate:down
DROP TABLE posts;
