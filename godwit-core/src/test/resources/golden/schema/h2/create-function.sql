CREATE ALIAS doubled FOR 'java.lang.Math.negateExact(int)';
