CREATE TABLE users (
    span interval day(18) to second
);
