DROP ALIAS reset;
