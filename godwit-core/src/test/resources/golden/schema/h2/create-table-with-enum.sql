CREATE DOMAIN mood AS enum('good', 'it''s bad');

CREATE TABLE users (
    mood mood
);
