-- migrate:up
ALTER TABLE account ALTER COLUMN owner RENAME TO holder;
ALTER TABLE account ADD COLUMN kind varchar(10) DEFAULT 'old' NOT NULL;
UPDATE account SET kind = 'new' WHERE id > 1000;
ALTER TABLE archive RENAME TO attic;
CREATE VIEW rich AS SELECT holder, balance FROM account WHERE balance > 200;
INSERT INTO trace VALUES ('0005');
-- migrate:down
DROP VIEW rich;
ALTER TABLE attic RENAME TO archive;
ALTER TABLE account DROP COLUMN kind;
ALTER TABLE account ALTER COLUMN holder RENAME TO owner;
INSERT INTO trace VALUES ('0005 down');
