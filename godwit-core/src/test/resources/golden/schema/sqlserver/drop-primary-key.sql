DECLARE @drop nvarchar(max) = N'';
SELECT @drop = @drop + N'ALTER TABLE pairs DROP CONSTRAINT ' + QUOTENAME(name) + N';' FROM (SELECT name FROM sys.key_constraints WHERE type = 'PK' AND parent_object_id = OBJECT_ID(N'pairs')) AS found;
EXEC sp_executesql @drop;
