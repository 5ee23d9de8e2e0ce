-- migrate:up
CREATE TABLE profiles (
    id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    username varchar(50) NOT NULL,
    email varchar(255) NOT NULL,
    is_admin boolean NOT NULL DEFAULT 0,
    user_id integer NOT NULL,
    created_at datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT profiles_username_unique UNIQUE (username),
    CONSTRAINT profiles_user_id_foreign FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

-- migrate:down
DROP TABLE profiles;
