CREATE SEQUENCE numbers;

CREATE TABLE users (
    number bigint NULL CONSTRAINT [DF_users_number] DEFAULT NEXT VALUE FOR numbers
);
