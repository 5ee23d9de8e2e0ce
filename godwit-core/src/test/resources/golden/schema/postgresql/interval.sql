CREATE TABLE users (
    span interval
);
