EXEC sp_rename N'users', N'people', N'OBJECT';
