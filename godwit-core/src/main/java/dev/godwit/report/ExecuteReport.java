package dev.godwit.report;

import java.util.List;

/**
 * What {@code db execute} did.
 *
 * @param statements how many it ran
 * @param columns of the last result, none if no statement gave one
 * @param rows of the last result, at most 1000; NULL as text
 */
public record ExecuteReport(int statements, List<String> columns, List<List<String>> rows) {

    public ExecuteReport {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
