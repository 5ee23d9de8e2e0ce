CREATE TABLE users (
    id bigint IDENTITY(1, 1) NOT NULL,
    PRIMARY KEY (id)
);
