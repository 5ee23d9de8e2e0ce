DECLARE @schema sysname = SCHEMA_NAME();
IF EXISTS (SELECT 1 FROM fn_listextendedproperty(N'MS_Description', N'SCHEMA', @schema, N'TABLE', N'posts', NULL, NULL))
    EXEC sp_dropextendedproperty N'MS_Description', N'SCHEMA', @schema, N'TABLE', N'posts';
