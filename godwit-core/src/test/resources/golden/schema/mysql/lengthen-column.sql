ALTER TABLE posts MODIFY COLUMN title varchar(300) NOT NULL DEFAULT 'untitled';
