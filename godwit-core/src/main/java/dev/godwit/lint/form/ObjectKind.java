package dev.godwit.lint.form;

import java.util.Locale;

/** What a statement can drop or rename besides columns and indexes. */
public enum ObjectKind {
    TABLE,
    VIEW,
    MATERIALIZED_VIEW,
    SCHEMA,
    DATABASE,
    TYPE,
    ENUM_VALUE,
    SEQUENCE,
    FUNCTION,
    PROCEDURE,
    EXTENSION,
    DOMAIN;

    /** As SQL writes it. */
    public String words() {
        return name().replace('_', ' ');
    }

    /** As a sentence names it. */
    public String noun() {
        return this == ENUM_VALUE ? "value" : words().toLowerCase(Locale.ROOT);
    }
}
