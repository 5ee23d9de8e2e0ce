DECLARE @drop nvarchar(max) = N'';
SELECT @drop = @drop + N'ALTER TABLE posts DROP CONSTRAINT ' + QUOTENAME(name) + N';' FROM (SELECT name FROM sys.default_constraints WHERE parent_object_id = OBJECT_ID(N'posts') AND parent_column_id = COLUMNPROPERTY(OBJECT_ID(N'posts'), N'score', 'ColumnId')) AS found;
EXEC sp_executesql @drop;

DECLARE @drop nvarchar(max) = N'';
SELECT @drop = @drop + N'ALTER TABLE posts DROP CONSTRAINT ' + QUOTENAME(name) + N';' FROM (SELECT name FROM sys.check_constraints WHERE parent_object_id = OBJECT_ID(N'posts') AND parent_column_id = COLUMNPROPERTY(OBJECT_ID(N'posts'), N'score', 'ColumnId')) AS found;
EXEC sp_executesql @drop;

ALTER TABLE posts DROP COLUMN score;
