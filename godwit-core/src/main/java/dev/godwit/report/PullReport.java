package dev.godwit.report;

import java.util.List;

/**
 * The structure of a database as a text.
 *
 * @param text what makes it in an empty database
 * @param tables how many tables it has
 * @param unread what was found and is not in the text, for people
 */
public record PullReport(String text, int tables, List<String> unread) {

    public PullReport {
        unread = List.copyOf(unread);
    }
}
