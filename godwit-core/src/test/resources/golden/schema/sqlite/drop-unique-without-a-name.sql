PRAGMA defer_foreign_keys = ON;

CREATE TABLE godwit_rows_of_posts AS SELECT id, title, score, author_id FROM posts;

INSERT INTO sqlite_sequence (name, seq) SELECT 'godwit_rows_of_posts', seq FROM sqlite_sequence WHERE name = 'posts' COLLATE NOCASE;

DROP TABLE posts;

CREATE TABLE posts (
    id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    title varchar(255) NOT NULL DEFAULT 'untitled',
    score integer,
    author_id integer,
    CONSTRAINT posts_title_unique UNIQUE (title),
    CONSTRAINT posts_score_check CHECK (score >= 0),
    CONSTRAINT posts_author_id_foreign FOREIGN KEY (author_id) REFERENCES users (id) ON DELETE CASCADE
);

INSERT INTO posts (id, title, score, author_id) SELECT id, title, score, author_id FROM godwit_rows_of_posts;

DELETE FROM sqlite_sequence WHERE name = 'posts' COLLATE NOCASE;

UPDATE sqlite_sequence SET name = 'posts' WHERE name = 'godwit_rows_of_posts';

DROP TABLE godwit_rows_of_posts;

CREATE INDEX posts_author_id_index ON posts (author_id);
