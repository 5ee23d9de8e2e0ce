EXEC sp_rename N'posts.posts_score_index', N'scores', N'INDEX';
