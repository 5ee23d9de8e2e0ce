package dev.godwit.compare;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.schema.Column;
import dev.godwit.schema.EnumType;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.diff.Renames;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What somebody says was renamed: a table, a column behind its table's name, or a value behind the name of its enum type.
 *
 * @param from the old name, with dots
 * @param to the new name; what stands before its last dot is the table's or the type's name, and may be left out
 */
public record RenameHint(String from, String to) {

    /** Reads {@code posts=articles} and {@code posts.title=headline}. */
    public static RenameHint parse(String text) {
        int sign = text.indexOf('=');
        if (sign < 1 || sign == text.length() - 1) {
            throw GodwitException.of(ErrorCode.USAGE, "`" + text + "` does not say what was renamed.")
                    .hint("Write OLD=NEW: posts=articles for a table, posts.title=headline for a column.")
                    .build();
        }
        return new RenameHint(
                text.substring(0, sign).strip(), text.substring(sign + 1).strip());
    }

    /**
     * This, added to others; empty where the structure before has nothing of the old name. Names are taken as they are, and where there is
     * none such, without regard to upper and lower case.
     */
    public Optional<Renames> addedTo(Renames others, Schema before, Schema after) {
        Optional<QualifiedName> table = named(from, before.tables(), Table::name);
        if (table.isPresent()) {
            QualifiedName wanted = named(to, after.tables(), Table::name)
                    .orElseGet(() -> table.get().beside(last(to)));
            return Optional.of(others.table(table.get(), wanted));
        }
        Optional<Table> owner = before.tables().stream()
                .filter(each -> owns(each.name(), from))
                .filter(each -> inside(last(from), each.columns(), Column::name).isPresent())
                .findFirst();
        if (owner.isPresent()) {
            return Optional.of(column(others, owner.get(), after));
        }
        return before.enums().stream()
                .filter(type -> owns(type.name(), from) && type.values().contains(last(from)))
                .findFirst()
                .map(type -> value(others, type));
    }

    private Renames column(Renames others, Table table, Schema after) {
        QualifiedName now = others.tables().getOrDefault(table.name(), table.name());
        String wanted = after.table(now)
                .flatMap(each -> inside(last(to), each.columns(), Column::name))
                .orElse(last(to));
        String old = inside(last(from), table.columns(), Column::name).orElseThrow();
        return others.column(table.name(), old, wanted);
    }

    private Renames value(Renames others, EnumType type) {
        return others.enumValue(type.name(), last(from), last(to));
    }

    private static boolean owns(QualifiedName owner, String text) {
        int dot = text.lastIndexOf('.');
        return dot > 0 && owner.toString().equalsIgnoreCase(text.substring(0, dot));
    }

    private static String last(String text) {
        return text.substring(text.lastIndexOf('.') + 1);
    }

    private static <T> Optional<QualifiedName> named(String text, List<T> all, Function<T, QualifiedName> name) {
        return inside(text, all, each -> name.apply(each).toString())
                .flatMap(found -> all.stream()
                        .map(name)
                        .filter(each -> each.toString().equals(found))
                        .findFirst());
    }

    private static <T> Optional<String> inside(String text, List<T> all, Function<T, String> name) {
        List<String> alike =
                all.stream().map(name).filter(text::equalsIgnoreCase).toList();
        return alike.contains(text) ? Optional.of(text) : alike.stream().findFirst();
    }
}
