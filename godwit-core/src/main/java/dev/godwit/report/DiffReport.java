package dev.godwit.report;

import java.util.List;

/**
 * What leads from one structure to another.
 *
 * @param changes in order
 * @param unread what was found and cannot be compared, for people
 */
public record DiffReport(List<Step> changes, List<String> unread) {

    public DiffReport {
        changes = List.copyOf(changes);
        unread = List.copyOf(unread);
    }

    /**
     * One change.
     *
     * @param kind for example {@code addColumn}
     * @param table the table that it is about; empty where it is about none
     * @param text a phrase for people
     * @param destructive whether data can be lost by it
     * @param sql the statements that make it
     * @param down the statements that undo it; empty where it has no way back
     */
    public record Step(
            String kind, String table, String text, boolean destructive, List<String> sql, List<String> down) {
        public Step {
            sql = List.copyOf(sql);
            down = List.copyOf(down);
        }
    }
}
