CREATE TABLE users (
    id int IDENTITY(1, 1) NOT NULL,
    email nvarchar(80) NULL,
    PRIMARY KEY (id)
);

CREATE INDEX users_email_index ON users (email);

DECLARE @schema sysname = SCHEMA_NAME();
IF EXISTS (SELECT 1 FROM fn_listextendedproperty(N'MS_Description', N'SCHEMA', @schema, N'TABLE', N'users', NULL, NULL))
    EXEC sp_dropextendedproperty N'MS_Description', N'SCHEMA', @schema, N'TABLE', N'users';
EXEC sp_addextendedproperty N'MS_Description', N'people', N'SCHEMA', @schema, N'TABLE', N'users';

DECLARE @schema sysname = SCHEMA_NAME();
IF EXISTS (SELECT 1 FROM fn_listextendedproperty(N'MS_Description', N'SCHEMA', @schema, N'TABLE', N'users', N'COLUMN', N'email'))
    EXEC sp_dropextendedproperty N'MS_Description', N'SCHEMA', @schema, N'TABLE', N'users', N'COLUMN', N'email';
EXEC sp_addextendedproperty N'MS_Description', N'where it''s sent', N'SCHEMA', @schema, N'TABLE', N'users', N'COLUMN', N'email';
