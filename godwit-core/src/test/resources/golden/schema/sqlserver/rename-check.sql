EXEC sp_rename N'posts_score_check', N'good_score', N'OBJECT';
