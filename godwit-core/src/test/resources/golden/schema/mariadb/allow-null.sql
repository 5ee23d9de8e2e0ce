ALTER TABLE posts MODIFY COLUMN title varchar(255) NULL DEFAULT 'untitled';
