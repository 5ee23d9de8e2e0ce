CREATE TABLE users (
    id serial NOT NULL,
    email varchar(80),
    PRIMARY KEY (id)
);

CREATE INDEX users_email_index ON users (email);

COMMENT ON TABLE users IS 'people';

COMMENT ON COLUMN users.email IS 'where it''s sent';
