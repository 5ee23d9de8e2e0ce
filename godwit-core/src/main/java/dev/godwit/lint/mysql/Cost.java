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
    /** The table is copied row by row. */
    COPY
}
