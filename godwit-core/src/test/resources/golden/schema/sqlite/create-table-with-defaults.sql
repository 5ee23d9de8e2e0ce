CREATE TABLE defaults (
    a_text varchar(20) DEFAULT 'it''s \',
    a_long_text text DEFAULT 'x',
    a_number integer NOT NULL DEFAULT -1,
    a_truth boolean NOT NULL DEFAULT 1,
    a_truth_as_number boolean DEFAULT 0,
    a_number_as_truth integer DEFAULT 1,
    "nothing" integer DEFAULT NULL,
    a_day date DEFAULT CURRENT_DATE,
    a_time time DEFAULT CURRENT_TIME,
    a_moment datetime DEFAULT CURRENT_TIMESTAMP,
    a_clock datetime DEFAULT CURRENT_TIMESTAMP,
    a_uuid char(36) NOT NULL DEFAULT (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || substr('89AB', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))),
    a_document text DEFAULT '{"a": 1}',
    an_expression integer DEFAULT (1 + 1)
);
