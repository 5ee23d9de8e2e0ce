package dev.godwit.lint.mysql;

/** How InnoDB changes a table, from the cheapest. */
enum Cost {
    /** Only the catalogue changes. */
    INSTANT,
    /** Work is done beside the table while everybody works. */
    IN_PLACE,
    /** The table is built anew while everybody works. */
    REBUILD,
    /** Nobody can write meanwhile, but the table is not copied. */
    SHARED,
    /** Nobody can write while the table is built anew. */
    SHARED_REBUILD,
    /** The table is copied row by row. */
    COPY;

    /** Whether writes wait, and a copy of the table is not the only way. */
    boolean isShared() {
        return this == SHARED || this == SHARED_REBUILD;
    }
}
