CREATE TABLE defaults (
    a_text varchar(20) DEFAULT 'it''s \',
    a_long_text character large object DEFAULT 'x',
    a_number integer DEFAULT -1 NOT NULL,
    a_truth boolean DEFAULT TRUE NOT NULL,
    a_truth_as_number boolean DEFAULT FALSE,
    a_number_as_truth integer DEFAULT 1,
    nothing integer DEFAULT NULL,
    a_day date DEFAULT CURRENT_DATE,
    a_time time DEFAULT CURRENT_TIME,
    a_moment timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP,
    a_clock timestamp DEFAULT CURRENT_TIMESTAMP,
    a_uuid uuid DEFAULT RANDOM_UUID() NOT NULL,
    a_document json DEFAULT JSON '{"a": 1}',
    an_expression integer DEFAULT 1 + 1
);
