CREATE SEQUENCE numbers;

CREATE TABLE users (
    number bigint DEFAULT (NEXT VALUE FOR numbers)
);
