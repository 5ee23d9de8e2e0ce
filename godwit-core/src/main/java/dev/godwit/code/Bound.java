package dev.godwit.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement and the values that it is sent with.
 *
 * @param sql with {@code ?} for each value; without values a {@code ?} is a character like any other
 * @param values as the author wrote them; null for NULL. {@link dev.godwit.dialect.DataSql#bind} hands them to a driver
 */
public record Bound(String sql, List<@Nullable Object> values) {

    public Bound {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** A statement without values. */
    public static Bound of(String sql) {
        return new Bound(sql, List.of());
    }
}
