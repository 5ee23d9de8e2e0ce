-- migrate:up
CREATE TABLE trace (step text NOT NULL);
CREATE TABLE account (id integer PRIMARY KEY, owner text NOT NULL, balance int NOT NULL);
WITH RECURSIVE n (g) AS (SELECT 1 UNION ALL SELECT g + 1 FROM n WHERE g < 2000)
  INSERT INTO account SELECT g, 'owner ' || g, 100 FROM n;
INSERT INTO trace VALUES ('0001');
-- migrate:down
DROP TABLE account;
DROP TABLE trace;
