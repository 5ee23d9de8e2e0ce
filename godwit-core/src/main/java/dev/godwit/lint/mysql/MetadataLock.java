package dev.godwit.lint.mysql;

import dev.godwit.lint.rule.Blocking;

/** A kind of metadata lock that changes of a structure take, from the weakest (MySQL source, {@code enum_mdl_type}). */
enum MetadataLock {
    /** Against others who change the structure. */
    SHARED_UPGRADABLE(Blocking.SCHEMA_CHANGES),
    /** Against those who write, too. */
    SHARED_NO_WRITE(Blocking.WRITES),
    /** Against everybody. */
    EXCLUSIVE(Blocking.READS_AND_WRITES);

    private final Blocking blocks;

    MetadataLock(Blocking blocks) {
        this.blocks = blocks;
    }

    /** Who has to wait for it. */
    Blocking blocks() {
        return blocks;
    }
}
