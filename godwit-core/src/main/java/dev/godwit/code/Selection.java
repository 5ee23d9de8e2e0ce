package dev.godwit.code;

import dev.godwit.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Which columns of the rows are wanted, in which order, and how many of them. Not thread-safe. */
final class Selection {

    private List<String> columns = List.of();
    private final List<Order> order = new ArrayList<>();
    private OptionalLong limit = OptionalLong.empty();
    private OptionalLong offset = OptionalLong.empty();

    private record Order(String column, boolean descending) {}

    void columns(List<String> wanted) {
        columns = wanted;
    }

    void orderBy(String column, boolean descending) {
        order.add(new Order(column, descending));
    }

    void limit(long rows) {
        if (rows < 1) {
            throw Mistake.of("A limit of " + rows + " rows.", "A limit is at least 1.");
        }
        limit = OptionalLong.of(rows);
    }

    void offset(long rows) {
        if (rows < 0) {
            throw Mistake.of("An offset of " + rows + " rows.", "An offset is at least 0.");
        }
        offset = OptionalLong.of(rows);
    }

    /** For statements that have no such thing, where it would be left out in silence. */
    void requireNothing(String word, QualifiedName table) {
        if (!columns.isEmpty() || !order.isEmpty() || limit.isPresent() || offset.isPresent()) {
            throw Mistake.of(
                    word + "() of " + table + " has columns, an order or a limit said of it.",
                    "Leave them out; where(…) says which rows.");
        }
    }

    Bound statement(SqlWriter writer, String table, Conditions conditions) {
        writer.text("SELECT ");
        if (columns.isEmpty()) {
            writer.text("*");
        }
        for (int i = 0; i < columns.size(); i++) {
            writer.text(i == 0 ? "" : ", ").name(columns.get(i));
        }
        writer.text(" FROM " + table);
        conditions.write(writer);
        for (int i = 0; i < order.size(); i++) {
            writer.text(i == 0 ? " ORDER BY " : ", ").name(order.get(i).column());
            writer.text(order.get(i).descending() ? " DESC" : "");
        }
        return writer.paged(!order.isEmpty(), limit, offset);
    }
}
