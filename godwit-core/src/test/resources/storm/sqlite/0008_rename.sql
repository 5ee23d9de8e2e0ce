-- migrate:up
ALTER TABLE account RENAME COLUMN owner TO holder;
ALTER TABLE account ADD COLUMN kind text NOT NULL DEFAULT 'old';
UPDATE account SET kind = 'new' WHERE id > 1000;
ALTER TABLE account DROP COLUMN note;
ALTER TABLE archive RENAME TO attic;
CREATE VIEW rich AS SELECT holder, balance FROM account WHERE balance > 200;
INSERT INTO trace VALUES ('0008');
-- migrate:down
DROP VIEW rich;
ALTER TABLE attic RENAME TO archive;
ALTER TABLE account ADD COLUMN note text;
ALTER TABLE account DROP COLUMN kind;
ALTER TABLE account RENAME COLUMN holder TO owner;
INSERT INTO trace VALUES ('0008 down');
