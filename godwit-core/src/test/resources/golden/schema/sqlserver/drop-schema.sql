DROP SCHEMA blog_schema;
