CREATE TABLE users (
    id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    name varchar(100) NOT NULL
);

CREATE TABLE posts (
    id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    title varchar(255) NOT NULL DEFAULT 'untitled',
    score integer,
    author_id integer,
    CONSTRAINT posts_title_unique UNIQUE (title),
    CONSTRAINT posts_score_check CHECK (score >= 0),
    CONSTRAINT posts_author_id_foreign FOREIGN KEY (author_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX posts_author_id_index ON posts (author_id);
