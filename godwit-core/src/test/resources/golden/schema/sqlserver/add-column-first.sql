ALTER TABLE posts ADD slug nvarchar(40) NULL;
