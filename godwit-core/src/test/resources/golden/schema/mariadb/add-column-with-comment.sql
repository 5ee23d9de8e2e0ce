ALTER TABLE posts ADD COLUMN slug varchar(40) COMMENT 'in the URL';
