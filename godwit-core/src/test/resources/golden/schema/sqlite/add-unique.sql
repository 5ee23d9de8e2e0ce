PRAGMA defer_foreign_keys = ON;

CREATE TRIGGER godwit_keep_posts_from_delete BEFORE DELETE ON posts BEGIN SELECT RAISE(IGNORE); END;

CREATE TRIGGER godwit_keep_posts_from_update BEFORE UPDATE ON posts BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE godwit_rows_of_users AS SELECT id, name FROM users;

INSERT INTO sqlite_sequence (name, seq) SELECT 'godwit_rows_of_users', seq FROM sqlite_sequence WHERE name = 'users' COLLATE NOCASE;

DROP TABLE users;

CREATE TABLE users (
    id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    name varchar(100) NOT NULL,
    CONSTRAINT users_name_unique UNIQUE (name)
);

INSERT INTO users (id, name) SELECT id, name FROM godwit_rows_of_users;

DELETE FROM sqlite_sequence WHERE name = 'users' COLLATE NOCASE;

UPDATE sqlite_sequence SET name = 'users' WHERE name = 'godwit_rows_of_users';

DROP TABLE godwit_rows_of_users;

DROP TRIGGER godwit_keep_posts_from_delete;

DROP TRIGGER godwit_keep_posts_from_update;
