CREATE TABLE [Order] (
    id int IDENTITY(1, 1) NOT NULL,
    [select] int NULL,
    [with blank] int NULL,
    PRIMARY KEY (id)
);
