-- migrate:up
CREATE TABLE profiles (
    id bigserial NOT NULL,
    username varchar(50) NOT NULL,
    email varchar(255) NOT NULL,
    is_admin boolean NOT NULL DEFAULT FALSE,
    user_id bigint NOT NULL,
    created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id),
    CONSTRAINT profiles_username_unique UNIQUE (username),
    CONSTRAINT profiles_user_id_foreign FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

-- migrate:down
DROP TABLE profiles;
