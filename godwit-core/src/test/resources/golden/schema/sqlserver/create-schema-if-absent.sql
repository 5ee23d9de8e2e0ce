IF SCHEMA_ID(N'blog_schema') IS NULL EXEC(N'CREATE SCHEMA blog_schema');
