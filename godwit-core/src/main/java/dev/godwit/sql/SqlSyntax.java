package dev.godwit.sql;

/** What one engine's SQL looks like to the lexer. Each dialect has one, in its own package. Immutable. */
public interface SqlSyntax {}
