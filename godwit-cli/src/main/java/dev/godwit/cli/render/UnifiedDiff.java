package dev.godwit.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The difference of two texts in the form that {@code patch} and {@code git apply} read.
 *
 * @param file the path of both
 * @param before the old text; empty where there is no file yet
 * @param after the new text; empty where the file goes
 */
public record UnifiedDiff(String file, Optional<String> before, Optional<String> after) {

    private static final int CONTEXT = 3;

    /** A line with its sign. */
    private record Edit(char sign, String line, boolean unended) {}

    /** The lines; none where the texts are the same. */
    public List<String> lines() {
        if (before.equals(after)) {
            return List.of();
        }
        List<Edit> edits = edits(split(before.orElse("")), split(after.orElse("")));
        List<String> lines = new ArrayList<>();
        lines.add("--- " + (before.isPresent() ? "a/" + file : "/dev/null"));
        lines.add("+++ " + (after.isPresent() ? "b/" + file : "/dev/null"));
        int at = 0;
        while (at < edits.size()) {
            int from = nextChange(edits, at);
            if (from < 0) {
                break;
            }
            int to = endOfHunk(edits, from);
            hunk(edits, Math.max(at, from - CONTEXT), Math.min(edits.size(), to + CONTEXT), lines);
            at = Math.min(edits.size(), to + CONTEXT);
        }
        return lines;
    }

    private static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines.add(text.substring(from, end + 1));
            from = end + 1;
        }
        if (from < text.length()) {
            lines.add(text.substring(from));
        }
        return lines;
    }

    /** By the longest common subsequence: files of migrations are short. */
    private static List<Edit> edits(List<String> a, List<String> b) {
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Edit> edits = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                edits.add(edit(' ', a.get(i++)));
                j++;
            } else if (i < a.size() && (j == b.size() || common[i + 1][j] >= common[i][j + 1])) {
                edits.add(edit('-', a.get(i++)));
            } else {
                edits.add(edit('+', b.get(j++)));
            }
        }
        return edits;
    }

    private static Edit edit(char sign, String line) {
        boolean ended = line.endsWith("\n");
        return new Edit(sign, ended ? line.substring(0, line.length() - 1) : line, !ended);
    }

    private static int nextChange(List<Edit> edits, int from) {
        for (int i = from; i < edits.size(); i++) {
            if (edits.get(i).sign != ' ') {
                return i;
            }
        }
        return -1;
    }

    /** Behind the last change before more equal lines than two hunks have between them. */
    private static int endOfHunk(List<Edit> edits, int from) {
        int end = from;
        while (true) {
            while (end < edits.size() && edits.get(end).sign != ' ') {
                end++;
            }
            int next = nextChange(edits, end);
            if (next < 0 || next - end > 2 * CONTEXT) {
                return end;
            }
            end = next;
        }
    }

    private static void hunk(List<Edit> edits, int from, int to, List<String> lines) {
        int oldStart = count(edits, 0, from, '+');
        int newStart = count(edits, 0, from, '-');
        int oldLines = count(edits, from, to, '+');
        int newLines = count(edits, from, to, '-');
        lines.add("@@ -" + range(oldStart, oldLines) + " +" + range(newStart, newLines) + " @@");
        for (Edit edit : edits.subList(from, to)) {
            lines.add(edit.sign + edit.line);
            if (edit.unended) {
                lines.add("\\ No newline at end of file");
            }
        }
    }

    private static String range(int before, int lines) {
        int start = lines == 0 ? before : before + 1;
        return lines == 1 ? String.valueOf(start) : start + "," + lines;
    }

    private static int count(List<Edit> edits, int from, int to, char without) {
        return (int) edits.subList(from, to).stream()
                .filter(edit -> edit.sign != without)
                .count();
    }
}
