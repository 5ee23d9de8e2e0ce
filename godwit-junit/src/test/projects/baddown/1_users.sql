-- migrate:up
CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY);
-- migrate:down
DROP TABLE users;
