-- migrate:up
CREATE TABLE trace (step text NOT NULL);
CREATE TABLE account (id int PRIMARY KEY, owner text NOT NULL, balance int NOT NULL);
INSERT INTO account SELECT g, 'owner ' || g, 100 FROM generate_series(1, 2000) g;
INSERT INTO trace VALUES ('0001');
-- migrate:down
DROP TABLE account;
DROP TABLE trace;
