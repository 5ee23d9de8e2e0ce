package dev.godwit.lint.form;

/** What an index is for. */
public enum IndexKind {
    PLAIN,
    UNIQUE,
    FULLTEXT,
    SPATIAL
}
