package dev.godwit.dialect;

import java.util.List;

/** {@code MERGE INTO … USING (VALUES …)}, as the standard has it. */
public final class MergeStatement {

    private MergeStatement() {}

    /**
     * Leaves out the rows whose key is there.
     *
     * @param target the table with what stands before its alias, for example a hint
     */
    public static String ignore(NewRows rows, List<String> key, String target) {
        return head(rows, key, target) + insert(rows);
    }

    /** Puts rows in the place of those with the same key. */
    public static String update(NewRows rows, List<String> key, String target) {
        String set = rows.others(key, column -> column + " = new_rows." + column);
        String matched = set.isEmpty() ? "" : " WHEN MATCHED THEN UPDATE SET " + set;
        return head(rows, key, target) + matched + insert(rows);
    }

    private static String head(NewRows rows, List<String> key, String target) {
        return "MERGE INTO " + target + " AS old_rows USING (VALUES " + rows.values() + ") AS new_rows "
                + rows.columnList() + " ON " + NewRows.match(key, "old_rows", "new_rows");
    }

    private static String insert(NewRows rows) {
        return " WHEN NOT MATCHED THEN INSERT " + rows.columnList() + " VALUES " + rows.columnsOf("new_rows");
    }
}
