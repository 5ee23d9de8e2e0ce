CREATE TABLE defaults (
    a_text nvarchar(20) NULL CONSTRAINT [DF_defaults_a_text] DEFAULT N'it''s \',
    a_long_text nvarchar(max) NULL CONSTRAINT [DF_defaults_a_long_text] DEFAULT N'x',
    a_number int NOT NULL CONSTRAINT [DF_defaults_a_number] DEFAULT -1,
    a_truth bit NOT NULL CONSTRAINT [DF_defaults_a_truth] DEFAULT 1,
    a_truth_as_number bit NULL CONSTRAINT [DF_defaults_a_truth_as_number] DEFAULT 0,
    a_number_as_truth int NULL CONSTRAINT [DF_defaults_a_number_as_truth] DEFAULT 1,
    nothing int NULL CONSTRAINT [DF_defaults_nothing] DEFAULT NULL,
    a_day date NULL CONSTRAINT [DF_defaults_a_day] DEFAULT SYSDATETIME(),
    a_time time NULL CONSTRAINT [DF_defaults_a_time] DEFAULT SYSDATETIME(),
    a_moment datetimeoffset(3) NULL CONSTRAINT [DF_defaults_a_moment] DEFAULT SYSDATETIMEOFFSET(),
    a_clock datetime2 NULL CONSTRAINT [DF_defaults_a_clock] DEFAULT SYSDATETIME(),
    a_uuid uniqueidentifier NOT NULL CONSTRAINT [DF_defaults_a_uuid] DEFAULT NEWID(),
    a_document nvarchar(max) NULL CONSTRAINT [DF_defaults_a_document] DEFAULT N'{"a": 1}',
    an_expression int NULL CONSTRAINT [DF_defaults_an_expression] DEFAULT 1 + 1
);
