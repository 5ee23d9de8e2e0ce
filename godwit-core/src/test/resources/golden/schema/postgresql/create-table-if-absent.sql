CREATE TABLE IF NOT EXISTS users (
    id serial NOT NULL,
    name varchar(100) NOT NULL,
    PRIMARY KEY (id)
);
