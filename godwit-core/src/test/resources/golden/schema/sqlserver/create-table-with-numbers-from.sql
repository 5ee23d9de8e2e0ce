CREATE TABLE users (
    id bigint IDENTITY(1000, 1) NOT NULL,
    PRIMARY KEY (id)
);
