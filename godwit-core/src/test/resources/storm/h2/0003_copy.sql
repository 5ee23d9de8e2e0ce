-- migrate:up
CREATE TABLE archive AS SELECT * FROM ledger WHERE account <= 500;
INSERT INTO archive SELECT * FROM archive;
CREATE INDEX archive_account ON archive (account);
UPDATE account SET balance = balance + 1;
-- migrate:down
UPDATE account SET balance = balance - 1;
DROP TABLE archive;
