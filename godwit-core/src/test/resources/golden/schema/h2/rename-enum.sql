CREATE DOMAIN mood AS enum('good', 'it''s bad');

ALTER DOMAIN mood RENAME TO temper;
