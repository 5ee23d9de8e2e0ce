-- migrate:up
CREATE TABLE profiles (
    id bigint IDENTITY(1, 1) NOT NULL,
    username nvarchar(50) NOT NULL,
    email nvarchar(255) NOT NULL,
    is_admin bit NOT NULL CONSTRAINT [DF_profiles_is_admin] DEFAULT 0,
    user_id bigint NOT NULL,
    created_at datetimeoffset NOT NULL CONSTRAINT [DF_profiles_created_at] DEFAULT SYSDATETIMEOFFSET(),
    updated_at datetimeoffset NOT NULL CONSTRAINT [DF_profiles_updated_at] DEFAULT SYSDATETIMEOFFSET(),
    PRIMARY KEY (id),
    CONSTRAINT profiles_username_unique UNIQUE (username),
    CONSTRAINT profiles_user_id_foreign FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

-- migrate:down
DROP TABLE profiles;
