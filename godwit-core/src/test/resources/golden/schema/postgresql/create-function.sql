CREATE FUNCTION doubled(number integer) RETURNS integer LANGUAGE sql AS 'SELECT number * 2';
