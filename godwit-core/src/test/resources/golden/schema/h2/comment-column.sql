ALTER TABLE posts ALTER COLUMN score integer;

COMMENT ON COLUMN posts.score IS 'from 0 to 5';
