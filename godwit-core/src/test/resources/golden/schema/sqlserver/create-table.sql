CREATE TABLE users (
    id int IDENTITY(1, 1) NOT NULL,
    name nvarchar(100) NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE posts (
    id int IDENTITY(1, 1) NOT NULL,
    title nvarchar(255) NOT NULL CONSTRAINT [DF_posts_title] DEFAULT N'untitled',
    score int NULL,
    author_id int NULL,
    PRIMARY KEY (id),
    CONSTRAINT posts_title_unique UNIQUE (title),
    CONSTRAINT posts_score_check CHECK (score >= 0),
    CONSTRAINT posts_author_id_foreign FOREIGN KEY (author_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX posts_author_id_index ON posts (author_id);
