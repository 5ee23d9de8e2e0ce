CREATE TABLE users (
    id serial NOT NULL,
    name varchar(100) NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE posts (
    id serial NOT NULL,
    title varchar(255) NOT NULL DEFAULT 'untitled',
    score integer,
    author_id integer,
    PRIMARY KEY (id),
    CONSTRAINT posts_title_unique UNIQUE (title),
    CONSTRAINT posts_score_check CHECK (score >= 0),
    CONSTRAINT posts_author_id_foreign FOREIGN KEY (author_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX posts_author_id_index ON posts (author_id);
