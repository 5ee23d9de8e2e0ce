package dev.godwit.report;

import java.util.List;
import java.util.Optional;

/**
 * What {@code db execute} did.
 *
 * @param statements how many it ran
 * @param columns of the last result, none if no statement gave one
 * @param rows of the last result, at most 1000; empty for NULL
 * @param more whether there were more rows than these
 */
public record ExecuteReport(int statements, List<String> columns, List<List<Optional<String>>> rows, boolean more) {

    public ExecuteReport {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
