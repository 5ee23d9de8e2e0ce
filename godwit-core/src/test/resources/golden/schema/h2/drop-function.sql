DROP ALIAS doubled;
