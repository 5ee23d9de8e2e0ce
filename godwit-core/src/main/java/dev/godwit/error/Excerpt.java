package dev.godwit.error;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a file around a place, with a mark under the column; where the file cannot be read, the statement alone.
 *
 * @param files where the files are that errors name
 */
public record Excerpt(Files files) {

    private static final int LINES_BEFORE = 2;
    private static final int LINES_OF_STATEMENT = 5;
    private static final int WIDTH = 100;

    /** Finds files by the names that errors give them. */
    @FunctionalInterface
    public interface Files {

        /** Opens it; empty where it is not to be found. */
        Optional<BufferedReader> open(String name) throws IOException;
    }

    /** The lines; empty where there is nothing to show. */
    public List<String> of(Place place) {
        List<String> lines = place.line() > 0 ? fromFile(place) : List.of();
        return lines.isEmpty() ? fromStatement(place) : lines;
    }

    private List<String> fromFile(Place place) {
        try {
            Optional<BufferedReader> file = files.open(place.file());
            return file.isPresent() ? fromFile(place, file.get()) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<String> fromFile(Place place, BufferedReader file) throws IOException {
        Deque<String> window = new ArrayDeque<>();
        try (file) {
            for (int number = 1; number <= place.line(); number++) {
                String line = file.readLine();
                if (line == null) {
                    return List.of();
                }
                window.addLast(number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line);
                if (window.size() > LINES_BEFORE + 1) {
                    window.removeFirst();
                }
            }
        }
        return numbered(place, new ArrayList<>(window));
    }

    private static List<String> numbered(Place place, List<String> window) {
        String statement = place.statement().orElse("");
        int first = window.size() - 1;
        while (first > 0 && !window.get(first - 1).isBlank() && statement.contains(window.get(first - 1))) {
            first--;
        }
        int gutter = String.valueOf(place.line()).length();
        List<String> lines = new ArrayList<>();
        int shift = Math.max(0, place.column() - WIDTH * 2 / 3);
        for (int i = first; i < window.size(); i++) {
            String number = String.valueOf(place.line() - (window.size() - 1 - i));
            lines.add(" ".repeat(gutter - number.length()) + number + " | " + cut(window.get(i), shift));
        }
        if (place.column() > 0) {
            String line = window.get(window.size() - 1);
            String before = cut(line.substring(0, Math.min(line.length(), place.column() - 1)), shift);
            StringBuilder mark = new StringBuilder();
            for (int i = 0; i < before.length(); i++) {
                mark.append(before.charAt(i) == '\t' ? '\t' : ' ');
            }
            lines.add(" ".repeat(gutter) + " | " + mark + "^");
        }
        return lines;
    }

    private static String cut(String line, int shift) {
        if (shift == 0 && line.length() <= WIDTH) {
            return line;
        }
        int start = Math.min(shift, line.length());
        int end = Math.min(line.length(), start + WIDTH);
        return (shift > 0 ? "…" : "") + line.substring(start, end) + (end < line.length() ? "…" : "");
    }

    private static List<String> fromStatement(Place place) {
        List<String> lines = new ArrayList<>();
        String[] all = place.statement().orElse("").split("\r\n|\r|\n", -1);
        for (int i = 0; i < all.length && i < LINES_OF_STATEMENT; i++) {
            if (!all[i].isEmpty() || i > 0) {
                lines.add("| " + cut(all[i], 0));
            }
        }
        if (all.length > LINES_OF_STATEMENT) {
            lines.add("| … (" + (all.length - LINES_OF_STATEMENT) + " more lines)");
        }
        return lines;
    }
}
