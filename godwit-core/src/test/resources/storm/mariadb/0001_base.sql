-- migrate:up
CREATE TABLE trace (step varchar(50) NOT NULL);
CREATE TABLE account (id int PRIMARY KEY, owner varchar(50) NOT NULL, balance int NOT NULL);
INSERT INTO account WITH RECURSIVE n (g) AS (SELECT 1 UNION ALL SELECT g + 1 FROM n WHERE g < 900)
  SELECT g, CONCAT('owner ', g), 100 FROM n;
INSERT INTO trace (step) VALUES ('0001');
-- migrate:down
DROP TABLE account;
DROP TABLE trace;
