package dev.godwit.prisma.map;

/** What Prisma does on some engines only. */
public enum Trait {
    /** Enums are types of their own. */
    ENUM_TYPES,
    /** Enums are types of columns; elsewhere they are text. */
    ENUM_COLUMNS,
    /** A column may hold a list. */
    LISTS,
    /** Primary keys get names. */
    NAMED_PRIMARY_KEYS,
    /** What is unique is a rule of the table, and not an index. */
    UNIQUE_RULES,
    /** The table between two models has a primary key, and not a unique index. */
    KEYED_PAIRS,
    /** Foreign keys are never {@code RESTRICT}; {@code NO ACTION} does the same. */
    NO_RESTRICT,
    /** A whole number that is a key by itself is counted by the engine, whether or not it says so. */
    COUNTS_KEYS,
    /** A foreign key brings an index with it, under its own name. */
    INDEXED_REFERENCES,
    /** Only a key is counted by the engine. */
    COUNTS_KEYS_ONLY,
    /** Tables may lie in schemas. */
    SCHEMAS,
    /** Moments without a time zone are written with {@code +00:00}. */
    OFFSETS
}
