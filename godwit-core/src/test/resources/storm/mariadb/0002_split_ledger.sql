-- migrate:up
CREATE TABLE ledger (account int NOT NULL, amount int NOT NULL, CONSTRAINT ledger_of FOREIGN KEY (account) REFERENCES account (id));
INSERT INTO ledger SELECT id, balance FROM account;
UPDATE account SET balance = balance * 2;
ALTER TABLE ledger ADD COLUMN note varchar(50);
INSERT INTO trace (step) VALUES ('0002');
-- migrate:down
INSERT INTO trace (step) VALUES ('0002 down');
DROP TABLE ledger;
UPDATE account SET balance = balance DIV 2;
