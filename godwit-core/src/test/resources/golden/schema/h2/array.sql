CREATE TABLE users (
    tags varchar(20) array
);
