package dev.godwit.code;

import dev.godwit.dialect.DataSql;
import dev.godwit.dialect.Names;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the statement that gives columns of one row new values.
 *
 * @param names how the engine wants names written
 * @param data how it wants statements about rows written
 * @param table as it is written
 */
public record RowUpdate(Names names, DataSql data, String table) {

    /**
     * The statement.
     *
     * @param values not empty
     * @param row the condition of being that row
     */
    public Bound of(Map<String, ? extends @Nullable Object> values, String row) {
        SqlWriter writer = new SqlWriter(names, data).text("UPDATE " + table + " SET ");
        String comma = "";
        for (String column : values.keySet().stream().sorted().toList()) {
            writer.text(comma).name(column).text(" = ").value(values.get(column));
            comma = ", ";
        }
        return writer.text(" WHERE " + row).bound();
    }
}
