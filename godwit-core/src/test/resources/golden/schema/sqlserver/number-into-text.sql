DECLARE @drop nvarchar(max) = N'';
SELECT @drop = @drop + N'ALTER TABLE pairs DROP CONSTRAINT ' + QUOTENAME(name) + N';' FROM (SELECT name FROM sys.default_constraints WHERE parent_object_id = OBJECT_ID(N'pairs') AND parent_column_id = COLUMNPROPERTY(OBJECT_ID(N'pairs'), N'a', 'ColumnId')) AS found;
EXEC sp_executesql @drop;

ALTER TABLE pairs ALTER COLUMN a nvarchar(20) NOT NULL;

ALTER TABLE pairs ADD CONSTRAINT [DF_pairs_a] DEFAULT N'0' FOR a;
