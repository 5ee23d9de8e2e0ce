ALTER TABLE posts ADD COLUMN slug varchar(40);

COMMENT ON COLUMN posts.slug IS 'in the URL';
