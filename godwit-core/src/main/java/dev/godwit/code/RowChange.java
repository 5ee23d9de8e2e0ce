package dev.godwit.code;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Works out the new values of a row. */
@FunctionalInterface
public interface RowChange {

    /**
     * The columns that change, with their new values; none leaves the row as it is. It may be asked again for a row whose batch was undone,
     * so it must do nothing else.
     *
     * @param row as it is, locked where the engine locks rows
     * @throws Exception whatever goes wrong; the batch is undone, and the run stops
     */
    Map<String, ? extends @Nullable Object> of(Row row) throws Exception;
}
