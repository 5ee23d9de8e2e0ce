CREATE SEQUENCE numbers;

CREATE TABLE users (
    number bigint DEFAULT nextval('numbers')
);
