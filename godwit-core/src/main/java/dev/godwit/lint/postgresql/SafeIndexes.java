package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.rewrite.Identifier;
import dev.godwit.lint.rewrite.Rewriting;
import dev.godwit.lint.rewrite.Rewriting.Impossible;
import dev.godwit.lint.rewrite.Rewriting.Sequence;
import dev.godwit.lint.rewrite.SafeStep;
import dev.godwit.lint.rewrite.ShortName;
import dev.godwit.lint.rewrite.Standing;
import dev.godwit.lint.rewrite.Unsafe;
import dev.godwit.schema.Definition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Indexes, partitions and materialized views while everybody works. Each of these statements has a form of its own for that, which is
 * refused inside a transaction ({@code REFRESH} is not).
 */
final class SafeIndexes {

    Optional<Rewriting> create(Unsafe unsafe, Form.CreateIndex create) {
        if (!unsafe.rules().contains("index-not-concurrent")) {
            return Optional.empty();
        }
        if (isPartitioned(unsafe, create.table())) {
            return impossible(
                    create.table()
                            + " is partitioned: the server builds no index over it concurrently. Create the index ON ONLY "
                            + create.table()
                            + ", then one concurrently on each partition, and attach them with ALTER INDEX … ATTACH PARTITION.");
        }
        SafeStep step =
                SafeStep.of(unsafe.wording().withBehind("INDEX", "CONCURRENTLY").sql());
        if (create.ifNotExists()) {
            step = step.ignoring(
                    "concurrent-index-if-not-exists",
                    "the statement was written so, and Godwit drops the invalid index of a build that was stopped");
        }
        List<SafeStep> undo = create.name()
                .map(name -> List.of(
                        SafeStep.of("DROP INDEX CONCURRENTLY " + create.table().beside(name))))
                .orElse(List.of());
        return Optional.of(Sequence.apart(List.of(step), undo));
    }

    private static boolean isPartitioned(Unsafe unsafe, Name table) {
        return unsafe.before().schema().definitions().stream()
                .anyMatch(each -> (each.standing() == Definition.Standing.PART && Standing.isNamed(each.name(), table))
                        || (each.kind().contains("partitioned") && Standing.isNamed(each.name(), table)));
    }

    /** {@code CONCURRENTLY} takes one index at a time and no {@code CASCADE}. */
    Optional<Rewriting> drop(Unsafe unsafe, Form.DropIndex drop) {
        if (!unsafe.rules().contains("index-drop-not-concurrent")) {
            return Optional.empty();
        }
        if (unsafe.wording().says("CASCADE")) {
            return impossible("DROP INDEX CONCURRENTLY takes no CASCADE. Drop what hangs on the index first.");
        }
        String words = unsafe.wording().says("IF EXISTS") ? "CONCURRENTLY IF EXISTS " : "CONCURRENTLY ";
        return Optional.of(Sequence.apart(
                drop.indexes().stream()
                        .map(index -> SafeStep.of("DROP INDEX " + words + index))
                        .toList(),
                List.of()));
    }

    Optional<Rewriting> reindex(Unsafe unsafe, Form.Reindex reindex) {
        if (!unsafe.rules().contains("reindex-not-concurrent")) {
            return Optional.empty();
        }
        if (reindex.what().equals("SYSTEM")) {
            return impossible("The indexes of the server's own tables cannot be rebuilt concurrently.");
        }
        String sql = unsafe.wording().withBehind(reindex.what(), "CONCURRENTLY").sql();
        return Optional.of(Sequence.apart(List.of(SafeStep.of(sql)), List.of()));
    }

    Optional<Rewriting> refresh(Unsafe unsafe, Form.Refresh refresh) {
        if (!unsafe.rules().contains("refresh-not-concurrent")) {
            return Optional.empty();
        }
        if (unsafe.wording().says("WITH NO DATA")) {
            return impossible("CONCURRENTLY and WITH NO DATA exclude each other.");
        }
        boolean unique = unsafe.before().schema().definitions().stream()
                .filter(each -> each.on()
                        .filter(view -> Standing.isNamed(view, refresh.view()))
                        .isPresent())
                .map(each -> each.text().toUpperCase(Locale.ROOT))
                .anyMatch(text -> text.contains("CREATE UNIQUE INDEX") && !text.contains(" WHERE "));
        if (!unique) {
            return impossible("CONCURRENTLY needs a unique index over columns of " + refresh.view()
                    + " without a condition, and the database has none.");
        }
        return Optional.of(Sequence.inPlace(List.of(
                SafeStep.of(unsafe.wording().withBehind("VIEW", "CONCURRENTLY").sql()))));
    }

    Optional<Rewriting> detach(Unsafe unsafe, Name table) {
        if (!unsafe.rules().contains("detach-partition-not-concurrent")) {
            return Optional.empty();
        }
        return Optional.of(Sequence.apart(
                List.of(SafeStep.of("ALTER TABLE " + table + " " + unsafe.text() + " CONCURRENTLY")), List.of()));
    }

    /** A new one of the name of one that goes: it is built beside it, and takes the name when it is there. */
    Sequence replaced(Name old, Form.CreateIndex create, Unsafe unsafe) {
        Name temporary = Identifier.name(ShortName.of(old.last(), "new"));
        Name parting = Identifier.name(ShortName.of(old.last(), "old"));
        String name = create.name().map(Name::text).orElse("");
        String built = unsafe.wording()
                .renamed(name, temporary.text())
                .withBehind("INDEX", "CONCURRENTLY")
                .sql();
        return Sequence.apart(
                List.of(
                        SafeStep.of(built),
                        SafeStep.of("ALTER INDEX " + old + " RENAME TO " + parting),
                        SafeStep.of("ALTER INDEX " + old.beside(temporary) + " RENAME TO " + name),
                        SafeStep.of("DROP INDEX CONCURRENTLY " + old.beside(parting))),
                List.of());
    }

    private static Optional<Rewriting> impossible(String reason) {
        return Optional.of(new Impossible(reason));
    }
}
