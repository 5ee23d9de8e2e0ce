CREATE TYPE mood AS ENUM ('good', 'it''s bad');
