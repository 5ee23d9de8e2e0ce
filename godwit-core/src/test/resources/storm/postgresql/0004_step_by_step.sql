-- migrate:up transaction:false
CREATE TABLE archive AS SELECT * FROM ledger WHERE account <= 500;
INSERT INTO archive SELECT * FROM archive;
UPDATE account SET balance = balance + 1;
ALTER TABLE account ADD COLUMN note text;
INSERT INTO trace VALUES ('0004');
-- migrate:down transaction:false
INSERT INTO trace VALUES ('0004 down');
ALTER TABLE account DROP COLUMN note;
UPDATE account SET balance = balance - 1;
DROP TABLE archive;
