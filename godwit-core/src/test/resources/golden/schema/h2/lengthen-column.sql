ALTER TABLE posts ALTER COLUMN title varchar(300) DEFAULT 'untitled' NOT NULL;
