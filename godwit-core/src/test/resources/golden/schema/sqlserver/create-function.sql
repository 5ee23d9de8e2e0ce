CREATE FUNCTION doubled (@number int) RETURNS int AS BEGIN RETURN @number * 2; END;
