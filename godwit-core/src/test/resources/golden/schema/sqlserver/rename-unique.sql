EXEC sp_rename N'posts_title_unique', N'one_title', N'OBJECT';
