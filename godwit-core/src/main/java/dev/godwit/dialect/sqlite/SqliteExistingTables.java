package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.ExistingTables;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables and views of a file, as {@code sqlite_schema} has their texts. */
record SqliteExistingTables(Connection connection) implements ExistingTables {

    @Override
    public Optional<Definition> find(QualifiedName name) {
        List<String> create = texts(name, "type IN ('table', 'view') AND name = ?");
        return create.isEmpty()
                ? Optional.empty()
                : Optional.of(new Definition(
                        create.get(0),
                        texts(name, "type IN ('index', 'trigger') AND sql IS NOT NULL AND tbl_name = ?")));
    }

    @Override
    public List<QualifiedName> tableNames() {
        return query(
                        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
                        Optional.empty())
                .stream()
                .map(QualifiedName::of)
                .toList();
    }

    private List<String> texts(QualifiedName name, String condition) {
        String schema = name.schema()
                .map(said -> "\"" + said.replace("\"", "\"\"") + "\".")
                .orElse("");
        return query(
                "SELECT sql FROM " + schema + "sqlite_master WHERE " + condition + " COLLATE NOCASE ORDER BY rowid",
                Optional.of(name.name()));
    }

    private List<String> query(String sql, Optional<String> parameter) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (parameter.isPresent()) {
                statement.setString(1, parameter.get());
            }
            List<String> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw GodwitException.of(
                            ErrorCode.DATABASE_COMMAND_FAILED, "The tables cannot be looked at: " + e.getMessage())
                    .state("Nothing of this migration was run.")
                    .cause(e)
                    .build();
        }
    }
}
