-- migrate:up
CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(20) DEFAULT '${owner}');
-- migrate:down
DROP TABLE users;
