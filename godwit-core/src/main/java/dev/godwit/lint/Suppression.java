package dev.godwit.lint;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment that suppresses findings: {@code -- godwit:ignore drop-table because nobody reads it}, in front of a statement or behind it in
 * the line in which it begins, or {@code -- godwit:ignore-file …} for all of the migration. In Java it begins with {@code //}.
 *
 * @param line 1-based line of the comment
 * @param alone whether nothing else stands in its line
 * @param wholeFile whether it is for all statements
 * @param rules ids of the rules; none where the comment does not name them
 * @param reason empty where it gives none
 */
record Suppression(int line, boolean alone, boolean wholeFile, List<String> rules, Optional<String> reason) {

    private static final Pattern COMMENT =
            Pattern.compile("^(.*?)(?:--|//|#)\\s*godwit:ignore(-file)?(?:[\\s:]+(.*?))?\\s*(?:\\*/)?\\s*$");
    private static final Pattern REASON = Pattern.compile("^(.*?)\\bbecause\\b\\s*(.*)$", Pattern.CASE_INSENSITIVE);

    /** The one in this line, if there is one. */
    static Optional<Suppression> in(String line, int number) {
        Matcher comment = line.contains("godwit:ignore") ? COMMENT.matcher(line) : COMMENT.matcher("");
        if (!comment.matches()) {
            return Optional.empty();
        }
        String rest = comment.group(3) == null ? "" : comment.group(3);
        Matcher reason = REASON.matcher(rest);
        boolean explained = reason.matches() && !reason.group(2).isBlank();
        String rules = reason.matches() ? reason.group(1) : rest;
        List<String> named = Arrays.stream(rules.split("[,\\s]+"))
                .filter(id -> !id.isEmpty())
                .toList();
        return Optional.of(new Suppression(
                number,
                comment.group(1).isBlank(),
                comment.group(2) != null,
                named,
                explained ? Optional.of(reason.group(2).strip()) : Optional.empty()));
    }
}
