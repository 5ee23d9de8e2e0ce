-- The system views that SqlserverReader asks, as tables of the shape that Microsoft's manual gives them, for H2 in its mode for SQL Server.
CREATE ALIAS SCHEMA_NAME AS 'String schemaName() { return "dbo"; }';
CREATE ALIAS DB_ID AS 'int databaseId() { return 5; }';
CREATE SCHEMA sys;
CREATE TABLE sys.schemas (schema_id INT, name NVARCHAR(128));
CREATE TABLE sys.databases (database_id INT, collation_name NVARCHAR(128));
CREATE TABLE sys.objects (object_id INT, parent_object_id INT, schema_id INT, name NVARCHAR(128), type VARCHAR(2), is_ms_shipped BIT);
CREATE TABLE sys.sql_modules (object_id INT, definition NVARCHAR(4000));
CREATE TABLE sys.tables (object_id INT, schema_id INT, name NVARCHAR(128), temporal_type TINYINT, is_memory_optimized BIT, is_ms_shipped BIT);
CREATE TABLE sys.types (user_type_id INT, schema_id INT, name NVARCHAR(128), is_user_defined BIT);
CREATE TABLE sys.columns (object_id INT, column_id INT, name NVARCHAR(128), user_type_id INT, max_length SMALLINT, precision TINYINT,
    scale TINYINT, is_nullable BIT, collation_name NVARCHAR(128));
CREATE TABLE sys.identity_columns (object_id INT, column_id INT, seed_value BIGINT, increment_value BIGINT);
CREATE TABLE sys.computed_columns (object_id INT, column_id INT, definition NVARCHAR(4000), is_persisted BIT);
CREATE TABLE sys.default_constraints (parent_object_id INT, parent_column_id INT, definition NVARCHAR(4000));
CREATE TABLE sys.extended_properties (class TINYINT, major_id INT, minor_id INT, name NVARCHAR(128), value NVARCHAR(4000));
CREATE TABLE sys.foreign_keys (object_id INT, name NVARCHAR(128), parent_object_id INT, referenced_object_id INT,
    delete_referential_action TINYINT, update_referential_action TINYINT, is_disabled BIT, is_not_trusted BIT);
CREATE TABLE sys.foreign_key_columns (constraint_object_id INT, constraint_column_id INT, parent_object_id INT, parent_column_id INT,
    referenced_object_id INT, referenced_column_id INT);
CREATE TABLE sys.check_constraints (name NVARCHAR(128), parent_object_id INT, definition NVARCHAR(4000), is_disabled BIT, is_not_trusted BIT);
CREATE TABLE sys.indexes (object_id INT, index_id INT, name NVARCHAR(128), type TINYINT, type_desc NVARCHAR(60), is_unique BIT,
    is_primary_key BIT, is_unique_constraint BIT, filter_definition NVARCHAR(4000), is_disabled BIT);
CREATE TABLE sys.index_columns (object_id INT, index_id INT, index_column_id INT, column_id INT, key_ordinal TINYINT,
    is_descending_key BIT, is_included_column BIT);
CREATE TABLE sys.sequences (schema_id INT, name NVARCHAR(128), start_value BIGINT, increment BIGINT, minimum_value BIGINT,
    maximum_value BIGINT, is_cycling BIT, cache_size INT, user_type_id INT);

INSERT INTO sys.schemas VALUES (1, 'dbo'), (5, 'other'), (4, 'sys');
INSERT INTO sys.databases VALUES (5, 'Latin1_General_CI_AS');
INSERT INTO sys.types VALUES (56, 4, 'int', 0), (127, 4, 'bigint', 0), (231, 4, 'nvarchar', 0), (104, 4, 'bit', 0), (106, 4, 'decimal', 0),
    (42, 4, 'datetime2', 0), (61, 4, 'datetime', 0), (36, 4, 'uniqueidentifier', 0), (165, 4, 'varbinary', 0), (167, 4, 'varchar', 0);
INSERT INTO sys.tables VALUES (100, 1, 'users', 0, 0, 0), (200, 1, 'posts', 0, 0, 0), (300, 5, 'elsewhere', 0, 0, 0);
INSERT INTO sys.columns VALUES
    (100, 1, 'id', 56, 4, 10, 0, 0, NULL),
    (100, 2, 'email', 231, 200, 0, 0, 0, 'Latin1_General_CI_AS'),
    (100, 3, 'bio', 231, -1, 0, 0, 1, 'Latin1_General_BIN2'),
    (100, 4, 'active', 104, 1, 1, 0, 0, NULL),
    (100, 5, 'height', 106, 9, 10, 2, 1, NULL),
    (100, 6, 'born', 42, 8, 27, 7, 1, NULL),
    (100, 7, 'seen', 61, 8, 23, 3, 1, NULL),
    (100, 8, 'shout', 231, 200, 0, 0, 1, 'Latin1_General_CI_AS'),
    (200, 1, 'id', 127, 8, 19, 0, 0, NULL),
    (200, 2, 'author', 56, 4, 10, 0, 0, NULL),
    (200, 3, 'token', 36, 16, 0, 0, 0, NULL),
    (200, 4, 'title', 167, 50, 0, 0, 0, 'Latin1_General_CI_AS'),
    (300, 1, 'id', 56, 4, 10, 0, 0, NULL);
INSERT INTO sys.identity_columns VALUES (100, 1, 1, 1);
INSERT INTO sys.computed_columns VALUES (100, 8, '(upper([email]))', 1);
INSERT INTO sys.default_constraints VALUES (100, 4, '((1))'), (100, 5, '((1.50))'), (100, 6, '(sysdatetime())'), (100, 2, '(N''it''''s'')'),
    (200, 1, '(NEXT VALUE FOR [dbo].[numbers])'), (200, 3, '(newid())'), (200, 4, '(left(''abc'',(2)))');
INSERT INTO sys.extended_properties VALUES (1, 100, 0, 'MS_Description', 'Who writes.'), (1, 100, 2, 'MS_Description', 'To write to.'),
    (7, 200, 2, 'MS_Description', 'For lists.');
INSERT INTO sys.indexes VALUES
    (100, 0, NULL, 0, 'HEAP', 0, 0, 0, NULL, 0),
    (100, 1, 'PK_users', 1, 'CLUSTERED', 1, 1, 0, NULL, 0),
    (100, 2, 'UQ_users_email', 2, 'NONCLUSTERED', 1, 0, 1, NULL, 0),
    (200, 1, 'PK_posts', 2, 'NONCLUSTERED', 1, 1, 0, NULL, 0),
    (200, 2, 'posts_author', 2, 'NONCLUSTERED', 0, 0, 0, '([author]>(0))', 0),
    (200, 3, 'posts_store', 6, 'NONCLUSTERED COLUMNSTORE', 0, 0, 0, NULL, 0);
INSERT INTO sys.index_columns VALUES (100, 1, 1, 1, 1, 0, 0), (100, 2, 1, 2, 1, 0, 0), (200, 1, 1, 1, 1, 0, 0), (200, 2, 1, 2, 1, 1, 0),
    (200, 2, 2, 4, 0, 0, 1), (200, 3, 1, 4, 0, 0, 0);
INSERT INTO sys.foreign_keys VALUES (400, 'FK_posts_users', 200, 100, 1, 0, 0, 1);
INSERT INTO sys.foreign_key_columns VALUES (400, 1, 200, 2, 100, 1);
INSERT INTO sys.check_constraints VALUES ('CK_height', 100, '([dbo].[users].[height]>(0))', 0, 0);
INSERT INTO sys.sequences VALUES (1, 'numbers', 100, 10, -9223372036854775808, 9223372036854775807, 0, NULL, 127);
INSERT INTO sys.objects VALUES (500, 0, 1, 'writers', 'V', 0), (600, 0, 1, 'twice', 'FN', 0), (700, 200, 1, 'posts_trg', 'TR', 0),
    (800, 0, 1, 'old_posts', 'SN', 0), (100, 0, 1, 'users', 'U', 0);
INSERT INTO sys.sql_modules VALUES
    (500, 'CREATE VIEW [dbo].[writers] ([who]) AS SELECT email AS [as] FROM [dbo].[users]'),
    (600, 'CREATE FUNCTION dbo.twice (@n int) RETURNS int AS BEGIN RETURN 2 * @n END'),
    (700, 'CREATE TRIGGER [posts_trg] ON [dbo].[posts] AFTER INSERT AS SET NOCOUNT ON');
