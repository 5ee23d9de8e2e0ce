-- migrate:up
ALTER TABLE notes ADD COLUMN done boolean DEFAULT false NOT NULL;

-- migrate:down
ALTER TABLE notes DROP COLUMN done;
