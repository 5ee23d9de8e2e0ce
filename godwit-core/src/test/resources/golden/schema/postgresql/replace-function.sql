CREATE OR REPLACE FUNCTION doubled(number integer) RETURNS integer LANGUAGE sql AS 'SELECT number + number';
