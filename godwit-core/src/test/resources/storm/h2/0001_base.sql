-- migrate:up
CREATE TABLE trace (step varchar(50) NOT NULL);
CREATE TABLE account (id int PRIMARY KEY, owner varchar(50) NOT NULL, balance int NOT NULL);
INSERT INTO account SELECT x, 'owner ' || x, 100 FROM system_range(1, 2000);
INSERT INTO trace VALUES ('0001');
-- migrate:down
DROP TABLE account;
DROP TABLE trace;
