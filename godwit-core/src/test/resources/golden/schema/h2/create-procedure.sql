CREATE ALIAS reset FOR 'java.lang.System.gc()';
