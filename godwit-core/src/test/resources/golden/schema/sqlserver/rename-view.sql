EXEC sp_rename N'titles', N'headlines', N'OBJECT';
