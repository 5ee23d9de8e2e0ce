CREATE TYPE mood AS ENUM ('good', 'it''s bad');

CREATE TABLE users (
    mood mood
);
