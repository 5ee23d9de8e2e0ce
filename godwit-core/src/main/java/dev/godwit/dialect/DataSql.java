package dev.godwit.dialect;

/** How an engine writes statements about rows where engines differ. Immutable and thread-safe. */
public interface DataSql {}
