EXEC sp_rename N'posts_author_id_foreign', N'author', N'OBJECT';
