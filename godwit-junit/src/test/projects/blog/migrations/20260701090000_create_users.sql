-- migrate:up
CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, email VARCHAR(100) NOT NULL UNIQUE);
-- migrate:down
DROP TABLE users;
