package dev.godwit.cli.model;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.ExistingTables;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.TableChange;
import dev.godwit.source.layout.Stub;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The migration of a model in the SQL of one engine.
 *
 * @param table what it makes
 * @param dialect the engine's
 */
record SqlText(ModelTable table, Dialect dialect) {

    /**
     * As the text of a new migration.
     *
     * @throws dev.godwit.error.GodwitException when the engine has no such thing
     */
    Stub stub() {
        TableChange.Create create = new TableChange.Create(table.table(), false);
        TableChange.Drop drop = new TableChange.Drop(table.table().name(), Optional.of(table.table()), false, false);
        return new Stub("the migration", """
                -- migrate:up
                %s

                -- migrate:down
                %s
                """.formatted(statements(create), statements(drop)));
    }

    private String statements(Change change) {
        return dialect.schema().writer(ExistingTables.NONE).statements(List.of(change)).stream()
                .map(sql -> sql + ";")
                .collect(Collectors.joining("\n"));
    }
}
