ALTER TABLE posts ADD slug nvarchar(40) NULL;

DECLARE @schema sysname = SCHEMA_NAME();
IF EXISTS (SELECT 1 FROM fn_listextendedproperty(N'MS_Description', N'SCHEMA', @schema, N'TABLE', N'posts', N'COLUMN', N'slug'))
    EXEC sp_dropextendedproperty N'MS_Description', N'SCHEMA', @schema, N'TABLE', N'posts', N'COLUMN', N'slug';
EXEC sp_addextendedproperty N'MS_Description', N'in the URL', N'SCHEMA', @schema, N'TABLE', N'posts', N'COLUMN', N'slug';
