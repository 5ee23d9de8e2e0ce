-- migrate:up
CREATE TABLE archive AS SELECT * FROM ledger WHERE account <= 300;
INSERT INTO archive SELECT * FROM archive;
UPDATE account SET balance = balance + 1;
ALTER TABLE account ADD COLUMN note varchar(20), ADD INDEX account_balance (balance);
INSERT INTO trace (step) VALUES ('0004');
CREATE UNIQUE INDEX account_owner ON account (owner);
-- migrate:down
DROP INDEX account_owner ON account;
INSERT INTO trace (step) VALUES ('0004 down');
ALTER TABLE account DROP COLUMN note, DROP INDEX account_balance;
UPDATE account SET balance = balance - 1;
DROP TABLE archive;
