CREATE TYPE mood AS ENUM ('good', 'it''s bad');

ALTER TYPE mood ADD VALUE 'best' BEFORE 'good';
