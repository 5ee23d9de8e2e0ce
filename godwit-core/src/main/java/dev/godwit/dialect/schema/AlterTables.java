package dev.godwit.dialect.schema;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.Piece.Action;
import dev.godwit.dialect.schema.Piece.Afterwards;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts actions that follow each other on one table into one {@code ALTER TABLE}. Not thread-safe. */
public final class AlterTables {

    private final Names names;
    private final boolean joined;
    private final List<String> statements = new ArrayList<>();
    private final List<String> actions = new ArrayList<>();
    private final List<String> afterwards = new ArrayList<>();
    private final Set<String> subjects = new HashSet<>();
    private Optional<QualifiedName> table = Optional.empty();

    private AlterTables(Names names, boolean joined) {
        this.names = names;
        this.joined = joined;
    }

    /**
     * The statements of these pieces, in order.
     *
     * @param joined whether the engine takes several actions in one statement
     */
    public static List<String> statements(List<Piece> pieces, Names names, boolean joined) {
        AlterTables tables = new AlterTables(names, joined);
        pieces.forEach(tables::add);
        tables.finish();
        return List.copyOf(tables.statements);
    }

    private void add(Piece piece) {
        if (piece instanceof Action action) {
            if (!joined || !table.equals(Optional.of(action.table())) || !subjects.add(action.subject())) {
                finish();
                table = Optional.of(action.table());
                subjects.add(action.subject());
            }
            actions.add(action.text());
        } else if (piece instanceof Afterwards later) {
            afterwards.add(later.sql());
        } else if (piece instanceof Statement statement) {
            finish();
            statements.add(statement.sql());
        }
    }

    private void finish() {
        if (!actions.isEmpty()) {
            statements.add("ALTER TABLE " + table.map(names::of).orElseThrow() + layout());
        }
        statements.addAll(afterwards);
        actions.clear();
        afterwards.clear();
        subjects.clear();
        table = Optional.empty();
    }

    private String layout() {
        return actions.size() == 1 ? " " + actions.get(0) : "\n    " + String.join(",\n    ", actions);
    }
}
