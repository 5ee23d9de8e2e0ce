CREATE SCHEMA blog_schema;
