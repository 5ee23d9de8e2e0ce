CREATE TABLE users (
    id serial NOT NULL,
    PRIMARY KEY (id)
);
