package dev.godwit.lint.measure;

import dev.godwit.lint.rule.Blocking;

/**
 * A lock that a statement took on a table which was there before its migration.
 *
 * @param table its name, with its schema where that is not the current one
 * @param mode as the engine calls it, for example {@code ACCESS EXCLUSIVE}
 * @param blocks who has to wait for it
 */
public record TakenLock(String table, String mode, Blocking blocks) {

    @Override
    public String toString() {
        return mode + " on " + table + ", which blocks " + blocks.text();
    }
}
