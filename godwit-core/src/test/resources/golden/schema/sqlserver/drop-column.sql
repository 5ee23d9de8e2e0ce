DECLARE @drop nvarchar(max) = N'';
SELECT @drop = @drop + N'ALTER TABLE users DROP CONSTRAINT ' + QUOTENAME(name) + N';' FROM (SELECT name FROM sys.default_constraints WHERE parent_object_id = OBJECT_ID(N'users') AND parent_column_id = COLUMNPROPERTY(OBJECT_ID(N'users'), N'name', 'ColumnId')) AS found;
EXEC sp_executesql @drop;

DECLARE @drop nvarchar(max) = N'';
SELECT @drop = @drop + N'ALTER TABLE users DROP CONSTRAINT ' + QUOTENAME(name) + N';' FROM (SELECT name FROM sys.check_constraints WHERE parent_object_id = OBJECT_ID(N'users') AND parent_column_id = COLUMNPROPERTY(OBJECT_ID(N'users'), N'name', 'ColumnId')) AS found;
EXEC sp_executesql @drop;

ALTER TABLE users DROP COLUMN name;
