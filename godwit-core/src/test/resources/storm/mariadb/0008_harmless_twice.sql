-- migrate:up
INSERT INTO trace (step) VALUES ('0008');
TRUNCATE TABLE inside;
ANALYZE TABLE ledger;
DROP TABLE IF EXISTS never_there;
INSERT INTO inside VALUES (7);
-- migrate:down
TRUNCATE TABLE inside;
INSERT INTO inside VALUES (1), (2);
INSERT INTO trace (step) VALUES ('0008 down');
