DROP ALIAS doubled;

CREATE ALIAS doubled FOR 'java.lang.Math.abs(int)';
