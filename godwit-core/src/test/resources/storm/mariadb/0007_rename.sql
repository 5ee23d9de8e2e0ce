-- migrate:up
ALTER TABLE account RENAME COLUMN owner TO holder;
SET @kept = 'new';
SET SESSION sql_mode = 'ANSI_QUOTES';
ALTER TABLE "account" ADD COLUMN "kind" varchar(10) NOT NULL DEFAULT 'old';
UPDATE "account" SET "kind" = @kept WHERE id > 400;
ALTER TABLE account DROP COLUMN note;
RENAME TABLE archive TO attic;
CREATE VIEW rich AS SELECT holder, balance FROM account WHERE balance > 300;
CREATE OR REPLACE VIEW rich AS SELECT holder, balance, kind FROM account WHERE balance > 200;
INSERT INTO trace (step) VALUES ('0007');
-- migrate:down
DROP VIEW IF EXISTS rich;
RENAME TABLE attic TO archive;
ALTER TABLE account ADD COLUMN note varchar(20);
ALTER TABLE account DROP COLUMN kind;
ALTER TABLE account RENAME COLUMN holder TO owner;
INSERT INTO trace (step) VALUES ('0007 down');
