EXEC sp_rename N'posts.score', N'points', N'COLUMN';
