CREATE TABLE users (
    id int IDENTITY(1, 1) NOT NULL,
    PRIMARY KEY (id)
);
