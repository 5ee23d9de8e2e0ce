-- migrate:up
CREATE TABLE people (id INTEGER PRIMARY KEY);
-- migrate:down
DROP TABLE people;
