package dev.godwit.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * The stretch of lines in which two texts differ, to be shown to a person.
 *
 * @param line 1-based line at which they begin to differ
 * @param removed lines of the first text
 * @param added lines of the second text
 */
record TextDifference(int line, List<String> removed, List<String> added) {

    private static final int MOST_LINES = 6;

    static TextDifference between(String before, String after) {
        List<String> a = before.lines().toList();
        List<String> b = after.lines().toList();
        int head = 0;
        while (head < a.size() && head < b.size() && a.get(head).equals(b.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < a.size() - head
                && tail < b.size() - head
                && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
            tail++;
        }
        return new TextDifference(head + 1, a.subList(head, a.size() - tail), b.subList(head, b.size() - tail));
    }

    /** Lines with {@code -} for what was applied and {@code +} for what the file says now. */
    String text() {
        List<String> lines = new ArrayList<>();
        add(lines, "- ", removed);
        add(lines, "+ ", added);
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String mark, List<String> texts) {
        for (String text : texts.subList(0, Math.min(MOST_LINES, texts.size()))) {
            lines.add("  " + mark + text);
        }
        if (texts.size() > MOST_LINES) {
            lines.add("  " + mark + "… " + (texts.size() - MOST_LINES) + " more lines");
        }
    }
}
