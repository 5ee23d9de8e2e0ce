CREATE TABLE defaults (
    a_text varchar(20) DEFAULT _utf8mb4 X'69742773205C',
    a_long_text text DEFAULT ('x'),
    a_number int NOT NULL DEFAULT -1,
    a_truth boolean NOT NULL DEFAULT TRUE,
    a_truth_as_number boolean DEFAULT FALSE,
    a_number_as_truth int DEFAULT 1,
    nothing int DEFAULT NULL,
    a_day date DEFAULT (CURRENT_DATE),
    a_time time DEFAULT (CURRENT_TIME),
    a_moment timestamp(3) NULL DEFAULT CURRENT_TIMESTAMP(3),
    a_clock datetime DEFAULT CURRENT_TIMESTAMP,
    a_uuid char(36) NOT NULL DEFAULT (UUID()),
    a_document json DEFAULT ('{"a": 1}'),
    an_expression int DEFAULT (1 + 1)
);
