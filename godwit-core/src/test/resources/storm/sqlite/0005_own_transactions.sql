-- migrate:up
BEGIN;
UPDATE account SET balance = balance + 7;
INSERT INTO trace VALUES ('0005 first');
COMMIT;
INSERT INTO trace VALUES ('0005 between');
BEGIN IMMEDIATE;
INSERT INTO archive SELECT account, amount + 1, 'own' FROM archive;
SAVEPOINT here;
DELETE FROM archive;
ROLLBACK TO here;
COMMIT;
-- migrate:down
BEGIN;
UPDATE account SET balance = balance - 7;
DELETE FROM archive WHERE note = 'own';
INSERT INTO trace VALUES ('0005 down');
COMMIT;
