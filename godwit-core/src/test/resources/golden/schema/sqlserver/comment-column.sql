ALTER TABLE posts ALTER COLUMN score int NULL;

DECLARE @schema sysname = SCHEMA_NAME();
IF EXISTS (SELECT 1 FROM fn_listextendedproperty(N'MS_Description', N'SCHEMA', @schema, N'TABLE', N'posts', N'COLUMN', N'score'))
    EXEC sp_dropextendedproperty N'MS_Description', N'SCHEMA', @schema, N'TABLE', N'posts', N'COLUMN', N'score';
EXEC sp_addextendedproperty N'MS_Description', N'from 0 to 5', N'SCHEMA', @schema, N'TABLE', N'posts', N'COLUMN', N'score';
