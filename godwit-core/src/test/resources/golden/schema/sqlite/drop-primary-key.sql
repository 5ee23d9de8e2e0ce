PRAGMA defer_foreign_keys = ON;

CREATE TABLE godwit_rows_of_pairs AS SELECT a, b FROM pairs;

DROP TABLE pairs;

CREATE TABLE pairs (
    a integer NOT NULL,
    b integer NOT NULL
);

INSERT INTO pairs (a, b) SELECT a, b FROM godwit_rows_of_pairs;

DROP TABLE godwit_rows_of_pairs;
