CREATE TABLE [Person] (
    id int IDENTITY(1, 1) NOT NULL,
    name nvarchar(1000) NOT NULL,
    flag bit NOT NULL CONSTRAINT [DF_Person_flag] DEFAULT 1,
    big bigint NOT NULL,
    float float NOT NULL,
    decimal decimal(32, 16) NOT NULL,
    moment datetime2 NOT NULL CONSTRAINT [DF_Person_moment] DEFAULT CURRENT_TIMESTAMP,
    json nvarchar(max) NOT NULL,
    bytes varbinary(max) NOT NULL CONSTRAINT [DF_Person_bytes] DEFAULT 0x48656c6c6f,
    color nvarchar(1000) NOT NULL CONSTRAINT [DF_Person_color] DEFAULT N'RED',
    CONSTRAINT [Person_pkey] PRIMARY KEY (id),
    CONSTRAINT [Person_name_key] UNIQUE (name)
);

CREATE TABLE [Pet] (
    id nvarchar(1000) NOT NULL,
    [ownerId] int NOT NULL,
    CONSTRAINT [Pet_pkey] PRIMARY KEY (id)
);

CREATE TABLE _friends (
    [A] nvarchar(1000) NOT NULL,
    [B] nvarchar(1000) NOT NULL,
    CONSTRAINT [_friends_AB_unique] UNIQUE ([A], [B])
);

ALTER TABLE [Pet] ADD CONSTRAINT [Pet_ownerId_fkey] FOREIGN KEY ([ownerId]) REFERENCES [Person] (id) ON UPDATE CASCADE;

CREATE INDEX [_friends_B_index] ON _friends ([B]);

ALTER TABLE _friends ADD CONSTRAINT [_friends_A_fkey] FOREIGN KEY ([A]) REFERENCES [Pet] (id);

ALTER TABLE _friends ADD CONSTRAINT [_friends_B_fkey] FOREIGN KEY ([B]) REFERENCES [Pet] (id);
