-- migrate:up
SET AUTOCOMMIT FALSE;
UPDATE account SET balance = balance + 7;
INSERT INTO trace VALUES ('0004 first');
COMMIT;
INSERT INTO trace VALUES ('0004 second');
COMMIT;
SET AUTOCOMMIT TRUE;
INSERT INTO archive SELECT account, amount + 1, 'own' FROM archive;
-- migrate:down
UPDATE account SET balance = balance - 7;
DELETE FROM archive WHERE note = 'own';
