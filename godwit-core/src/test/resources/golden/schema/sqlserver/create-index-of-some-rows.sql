CREATE INDEX posts_good_index ON posts (title) WHERE score > 3;

DECLARE @schema sysname = SCHEMA_NAME();
IF EXISTS (SELECT 1 FROM fn_listextendedproperty(N'MS_Description', N'SCHEMA', @schema, N'TABLE', N'posts', N'INDEX', N'posts_good_index'))
    EXEC sp_dropextendedproperty N'MS_Description', N'SCHEMA', @schema, N'TABLE', N'posts', N'INDEX', N'posts_good_index';
EXEC sp_addextendedproperty N'MS_Description', N'the good ones', N'SCHEMA', @schema, N'TABLE', N'posts', N'INDEX', N'posts_good_index';
