-- migrate:up
CREATE TABLE ledger (account int NOT NULL REFERENCES account, amount int NOT NULL);
INSERT INTO ledger SELECT id, balance FROM account;
UPDATE account SET balance = balance * 2;
ALTER TABLE ledger ADD COLUMN note text;
INSERT INTO trace VALUES ('0002');
-- migrate:down
INSERT INTO trace VALUES ('0002 down');
DROP TABLE ledger;
UPDATE account SET balance = balance / 2;
