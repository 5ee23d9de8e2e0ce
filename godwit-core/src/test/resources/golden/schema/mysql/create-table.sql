CREATE TABLE users (
    id int NOT NULL AUTO_INCREMENT,
    name varchar(100) NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE posts (
    id int NOT NULL AUTO_INCREMENT,
    title varchar(255) NOT NULL DEFAULT 'untitled',
    score int,
    author_id int,
    PRIMARY KEY (id),
    CONSTRAINT posts_title_unique UNIQUE (title),
    CONSTRAINT posts_score_check CHECK (score >= 0),
    CONSTRAINT posts_author_id_foreign FOREIGN KEY (author_id) REFERENCES users (id) ON DELETE CASCADE,
    INDEX posts_author_id_index (author_id)
);
