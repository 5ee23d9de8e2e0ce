package dev.godwit.prisma.write;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which foreign keys the language has words for: those to a unique key of the same types. */
final class References {

    private final Schema schema;
    private final Map<QualifiedName, TableFields> fields;
    private final Map<QualifiedName, TableKeys> keys;
    private final boolean setsAnything;

    /**
     * Of these tables.
     *
     * @param setsAnything whether what is required may be set to nothing, as far as the language cares
     */
    References(
            Schema schema,
            Map<QualifiedName, TableFields> fields,
            Map<QualifiedName, TableKeys> keys,
            boolean setsAnything) {
        this.schema = schema;
        this.fields = fields;
        this.keys = keys;
        this.setsAnything = setsAnything;
    }

    /** A foreign key between two tables of the file. */
    record Reference(Table from, ForeignKey key, Table to, List<String> referenced) {

        boolean isOfSelf() {
            return from.equals(to);
        }
    }

    /** The key, if it can be said. */
    Optional<Reference> of(Table from, ForeignKey key) {
        return schema.table(key.table())
                .filter(to -> fields.containsKey(to.name()))
                .map(to -> new Reference(from, key, to, referenced(key, to)))
                .filter(this::isSayable);
    }

    private static List<String> referenced(ForeignKey key, Table to) {
        return key.referenced().isEmpty()
                ? to.primaryKey().map(Constraint.PrimaryKey::columns).orElse(List.of())
                : key.referenced();
    }

    private boolean isSayable(Reference reference) {
        List<String> columns = reference.key().columns();
        if (columns.size() != reference.referenced().size()) {
            return false;
        }
        TableFields from =
                Optional.ofNullable(fields.get(reference.from().name())).orElseThrow();
        TableFields to = Optional.ofNullable(fields.get(reference.to().name())).orElseThrow();
        for (int i = 0; i < columns.size(); i++) {
            if (!from.type(columns.get(i)).holds(to.type(reference.referenced().get(i)))) {
                return false;
            }
        }
        boolean sets = Stream.of(reference.key().onDelete(), reference.key().onUpdate())
                .anyMatch(ReferenceAction.SET_NULL::equals);
        return Optional.ofNullable(keys.get(reference.to().name()))
                        .orElseThrow()
                        .isUnique(reference.referenced())
                && (setsAnything || !sets || isOptional(reference));
    }

    /** Whether all columns of the key may be empty. */
    static boolean isOptional(Reference reference) {
        return reference.key().columns().stream().allMatch(name -> mayBeEmpty(reference.from(), name));
    }

    /** Whether a row may belong to none. */
    static boolean mayBelongToNone(Reference reference) {
        return reference.key().columns().stream().anyMatch(name -> mayBeEmpty(reference.from(), name));
    }

    private static boolean mayBeEmpty(Table table, String column) {
        boolean isKey =
                table.primaryKey().filter(key -> key.columns().contains(column)).isPresent();
        return !isKey && table.column(column).filter(Column::nullable).isPresent();
    }
}
