-- migrate:up
ALTER TABLE posts ADD COLUMN status VARCHAR(20) NOT NULL DEFAULT 'draft';

-- migrate:down
ALTER TABLE posts DROP COLUMN status;
