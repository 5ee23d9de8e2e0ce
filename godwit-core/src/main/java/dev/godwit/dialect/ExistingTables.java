package dev.godwit.dialect;

import dev.godwit.schema.QualifiedName;
import java.util.List;
import java.util.Optional;

/** Tables as the engine itself would write them, for changes that it can only make by writing a table or a column anew. */
public interface ExistingTables {

    /** No tables at all. */
    ExistingTables NONE = name -> Optional.empty();

    /** The table of this name, if there is one. */
    Optional<Definition> find(QualifiedName name);

    /** The names of all tables, for engines in which what is done to one can reach others; empty where that is not known. */
    default List<QualifiedName> tableNames() {
        return List.of();
    }

    /**
     * A table.
     *
     * @param create the statement that makes it
     * @param others statements that make what hangs on it: indexes, triggers
     */
    record Definition(String create, List<String> others) {
        public Definition {
            others = List.copyOf(others);
        }
    }
}
