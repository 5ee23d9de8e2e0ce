IF OBJECT_ID(N'users', N'U') IS NULL
BEGIN
CREATE TABLE users (
    id int IDENTITY(1, 1) NOT NULL,
    name nvarchar(100) NOT NULL,
    PRIMARY KEY (id)
);
END;
