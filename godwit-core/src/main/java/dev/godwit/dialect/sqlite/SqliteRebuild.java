package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.Literals;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.TokenText;
import dev.godwit.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes a table anew, with its rows, indexes and triggers. It can stand anywhere in a transaction, whether or not foreign keys are
 * checked, which cannot be switched there (SQLite documentation, “PRAGMA foreign_keys”):
 *
 * <ul>
 *   <li>The rows are put aside, the table is dropped and created again under its own name, and the rows come back. Nothing is renamed,
 *       so views, triggers and foreign keys elsewhere stay as they are written.
 *   <li>With {@code defer_foreign_keys} a row that is missed in between counts only at the commit, by when it is back.
 *   <li>Dropping a table deletes its rows, and {@code ON DELETE CASCADE} would take the rows of others with them. So those have a
 *       trigger meanwhile that ignores deletes and updates; their own triggers, which are not to fire, come back after it.
 * </ul>
 */
record SqliteRebuild(Names names, Literals literals) {

    /**
     * The statements.
     *
     * @param before the table as it is
     * @param after as it will be
     * @param followers other tables whose rows follow its deletes
     */
    List<String> statements(SqliteTable before, SqliteTable after, List<SqliteTable> followers) {
        QualifiedName table = before.name();
        QualifiedName aside = table.beside("godwit_rows_of_" + table.name());
        String columns = names.list(common(before, after));
        String list = columns.substring(1, columns.length() - 1);
        boolean numbered = before.numbersItself() && after.numbersItself();
        List<String> all = new ArrayList<>();
        all.add("PRAGMA defer_foreign_keys = ON");
        followers.forEach(follower -> guard(follower, all));
        if (before.followsDeletesOf(table.name())) {
            before.triggers().forEach(trigger -> all.add(dropTrigger(before, trigger)));
        }
        all.add("CREATE TABLE " + names.of(aside) + " AS SELECT " + list + " FROM " + names.of(table));
        if (numbered) {
            all.add("INSERT INTO sqlite_sequence (name, seq) SELECT " + literals.text(aside.name())
                    + ", seq FROM sqlite_sequence WHERE name = " + literals.text(table.name()) + " COLLATE NOCASE");
        }
        all.add("DROP TABLE " + names.of(table));
        all.add(after.text().text());
        all.add("INSERT INTO " + names.of(table) + " " + columns + " SELECT " + list + " FROM " + names.of(aside));
        if (numbered) {
            all.add("DELETE FROM sqlite_sequence WHERE name = " + literals.text(table.name()) + " COLLATE NOCASE");
            all.add("UPDATE sqlite_sequence SET name = " + literals.text(table.name()) + " WHERE name = "
                    + literals.text(aside.name()));
        }
        all.add("DROP TABLE " + names.of(aside));
        followers.forEach(follower -> release(follower, all));
        after.others().forEach(other -> all.add(other.text()));
        return all;
    }

    /** The columns that both have, and whose values are not computed. */
    private static List<String> common(SqliteTable before, SqliteTable after) {
        return after.text().columns().stream()
                .filter(column -> isStored(before, column) && isStored(after, column))
                .collect(Collectors.toList());
    }

    private static boolean isStored(SqliteTable table, String column) {
        return table.text()
                .column(column)
                .filter(text -> !SqliteColumnText.of(text).isGenerated())
                .isPresent();
    }

    private void guard(SqliteTable follower, List<String> all) {
        follower.triggers().forEach(trigger -> all.add(dropTrigger(follower, trigger)));
        for (String event : List.of("DELETE", "UPDATE")) {
            all.add("CREATE TRIGGER " + names.of(guardName(follower, event)) + " BEFORE " + event + " ON "
                    + names.of(follower.name().name()) + " BEGIN SELECT RAISE(IGNORE); END");
        }
    }

    private void release(SqliteTable follower, List<String> all) {
        for (String event : List.of("DELETE", "UPDATE")) {
            all.add("DROP TRIGGER " + names.of(guardName(follower, event)));
        }
        follower.triggers().forEach(trigger -> all.add(trigger.text()));
    }

    private String dropTrigger(SqliteTable table, TokenText trigger) {
        return "DROP TRIGGER " + names.of(table.name().beside(SqliteTable.nameOf(trigger)));
    }

    private static QualifiedName guardName(SqliteTable follower, String event) {
        return follower.name()
                .beside("godwit_keep_" + follower.name().name() + "_from_" + event.toLowerCase(java.util.Locale.ROOT));
    }
}
