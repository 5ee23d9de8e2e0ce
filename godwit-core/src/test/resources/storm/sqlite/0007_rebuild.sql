-- migrate:up
PRAGMA foreign_keys = OFF;
CREATE TABLE account_new (id integer PRIMARY KEY, owner text NOT NULL UNIQUE, balance int NOT NULL CHECK (balance > 0), note text);
INSERT INTO account_new SELECT id, owner, balance, note FROM account;
DROP TABLE account;
ALTER TABLE account_new RENAME TO account;
INSERT INTO trace VALUES ('0007');
PRAGMA foreign_keys = ON;
-- migrate:down
PRAGMA foreign_keys = OFF;
CREATE TABLE account_old (id integer PRIMARY KEY, owner text NOT NULL, balance int NOT NULL, note text);
INSERT INTO account_old SELECT id, owner, balance, note FROM account;
DROP TABLE account;
ALTER TABLE account_old RENAME TO account;
INSERT INTO trace VALUES ('0007 down');
PRAGMA foreign_keys = ON;
