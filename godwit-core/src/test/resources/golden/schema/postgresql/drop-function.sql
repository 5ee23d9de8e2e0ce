DROP FUNCTION doubled(integer);
