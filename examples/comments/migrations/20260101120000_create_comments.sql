-- migrate:up
CREATE TABLE comments (
  id INTEGER PRIMARY KEY,
  contents VARCHAR(240) NOT NULL
);

INSERT INTO comments (id, contents) VALUES (1, 'first'), (2, 'second');

-- migrate:down
DROP TABLE comments;
