CREATE TABLE defaults (
    a_text varchar(20) DEFAULT E'it''s \\',
    a_long_text text DEFAULT 'x',
    a_number integer NOT NULL DEFAULT -1,
    a_truth boolean NOT NULL DEFAULT TRUE,
    a_truth_as_number boolean DEFAULT FALSE,
    a_number_as_truth integer DEFAULT 1,
    nothing integer DEFAULT NULL,
    a_day date DEFAULT CURRENT_DATE,
    a_time time DEFAULT CURRENT_TIME,
    a_moment timestamptz(3) DEFAULT CURRENT_TIMESTAMP,
    a_clock timestamp DEFAULT CURRENT_TIMESTAMP,
    a_uuid uuid NOT NULL DEFAULT gen_random_uuid(),
    a_document jsonb DEFAULT '{"a": 1}',
    an_expression integer DEFAULT 1 + 1
);
