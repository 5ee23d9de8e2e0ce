DECLARE @drop nvarchar(max) = N'';
SELECT @drop = @drop + N'ALTER TABLE posts DROP CONSTRAINT ' + QUOTENAME(name) + N';' FROM (SELECT name FROM sys.default_constraints WHERE parent_object_id = OBJECT_ID(N'posts') AND parent_column_id = COLUMNPROPERTY(OBJECT_ID(N'posts'), N'title', 'ColumnId')) AS found;
EXEC sp_executesql @drop;

ALTER TABLE posts ALTER COLUMN title nvarchar(255) NULL;

ALTER TABLE posts ADD CONSTRAINT [CK_posts_title] CHECK (title IN (N'a', N'b'));
