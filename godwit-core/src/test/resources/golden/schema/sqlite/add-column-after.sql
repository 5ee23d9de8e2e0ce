ALTER TABLE posts ADD COLUMN slug varchar(40);
