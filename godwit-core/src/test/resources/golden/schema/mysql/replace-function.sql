DROP FUNCTION doubled;

CREATE FUNCTION doubled(number int) RETURNS int DETERMINISTIC RETURN number + number;
