CREATE OR ALTER FUNCTION doubled (@number int) RETURNS int AS BEGIN RETURN @number + @number; END;
