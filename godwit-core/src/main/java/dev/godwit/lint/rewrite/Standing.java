package dev.godwit.lint.rewrite;

import dev.godwit.lint.form.Name;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import java.util.Optional;

/**
 * What stands in the database before a migration runs.
 *
 * @param schema all of it
 * @param table the one that a statement changes
 */
public record Standing(Schema schema, Table table) {

    /** The table of this name, where it is there. */
    public static Optional<Standing> of(Schema schema, Name name) {
        return schema.tables().stream()
                .filter(table -> isNamed(table.name(), name))
                .findFirst()
                .map(table -> new Standing(schema, table));
    }

    /** Whether a name as it is written may mean this one; without a schema it means the one that the connection starts in. */
    public static boolean isNamed(QualifiedName there, Name name) {
        boolean same = there.name().equals(name.last());
        boolean qualified = name.parts().size() > 1;
        Optional<String> schema =
                qualified ? Optional.of(name.parts().get(name.parts().size() - 2)) : Optional.empty();
        return same && (there.schema().isEmpty() || there.schema().equals(schema));
    }
}
