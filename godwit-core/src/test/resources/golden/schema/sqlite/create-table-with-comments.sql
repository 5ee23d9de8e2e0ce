CREATE TABLE users (
    id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    email varchar(80)
);

CREATE INDEX users_email_index ON users (email);
