package dev.godwit.code;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the answer to a query.
 *
 * @param values what the driver gave for each column, in their order; null for NULL
 */
public record Row(Map<String, @Nullable Object> values) {

    public Row {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
