CREATE DOMAIN mood AS enum('good', 'it''s bad');
