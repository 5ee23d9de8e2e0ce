ALTER TABLE posts ADD body nvarchar(max) NULL;
