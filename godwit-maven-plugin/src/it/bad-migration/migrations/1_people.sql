-- migrate:up
CREATE TABLE people (id INTEGER PRIMARY KEY);
INSERT INTO peple VALUES (1);
