package dev.godwit.dialect.mysql;

import dev.godwit.dialect.ExistingTables;
import dev.godwit.dialect.Names;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** What {@code SHOW CREATE TABLE} says, in backticks whatever the session prefers. */
record MysqlExistingTables(Connection connection, Names names) implements ExistingTables {

    private static final int NO_SUCH_TABLE = 1146;
    private static final int TEXT = 2;

    @Override
    public Optional<Definition> find(QualifiedName name) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW CREATE TABLE " + names.of(name))) {
            return row.next() ? Optional.of(new Definition(row.getString(TEXT), List.of())) : Optional.empty();
        } catch (SQLException e) {
            if (e.getErrorCode() == NO_SUCH_TABLE) {
                return Optional.empty();
            }
            throw GodwitException.of(
                            ErrorCode.DATABASE_COMMAND_FAILED,
                            "Table " + name + " cannot be looked at: " + e.getMessage())
                    .state("Nothing of this migration was run.")
                    .cause(e)
                    .build();
        }
    }
}
