package dev.godwit.lint;

import dev.godwit.error.Place;
import dev.godwit.lint.LintReport.Found;
import dev.godwit.lint.LintReport.Suppressed;
import dev.godwit.lint.rule.Severity;
import dev.godwit.migration.Script;
import dev.godwit.migration.Segment;
import dev.godwit.sql.TextSlice;
import dev.godwit.sql.TextSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;

/** The comments of one migration that suppress findings. For one migration; not thread-safe. */
final class Suppressions {

    private final List<Suppression> comments;
    private final Set<String> used = new LinkedHashSet<>();

    private Suppressions(List<Suppression> comments) {
        this.comments = comments;
    }

    /** Reads those of a script. */
    static Suppressions of(Script script) {
        Set<TextSource> sources = new LinkedHashSet<>();
        script.segments().stream().map(Segment::text).map(TextSlice::source).forEach(sources::add);
        script.program()
                .ifPresent(program -> sources.add(program.origin().text().source()));
        List<Suppression> comments = new ArrayList<>();
        sources.forEach(source -> read(source, comments));
        return new Suppressions(comments);
    }

    private static void read(TextSource source, List<Suppression> comments) {
        try (BufferedReader lines = new BufferedReader(source.open())) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Suppression.in(line, number++).ifPresent(comments::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is left of findings.
     *
     * @param starts the lines in which statements begin
     * @param suppressed takes those that are not left
     */
    List<Found> apply(List<Found> found, NavigableSet<Integer> starts, List<Suppressed> suppressed) {
        List<Found> left = new ArrayList<>();
        for (Found each : found) {
            Optional<Suppression> comment = comments.stream()
                    .filter(candidate -> candidate.reason().isPresent())
                    .filter(candidate -> candidate.rules().contains(each.rule().id()))
                    .filter(candidate -> candidate.wholeFile() || isAt(candidate, each.place(), starts))
                    .findFirst();
            if (comment.isPresent()) {
                used.add(key(comment.get(), each.rule().id()));
                suppressed.add(new Suppressed(each, comment.get().reason().orElse("")));
            } else {
                left.add(each);
            }
        }
        return left;
    }

    private static boolean isAt(Suppression comment, Place place, NavigableSet<Integer> starts) {
        Integer line = comment.alone() ? starts.ceiling(comment.line()) : starts.floor(comment.line());
        return line != null && line == place.line();
    }

    private static String key(Suppression comment, String rule) {
        return comment.line() + " " + rule;
    }

    /** What is to be said of the comments themselves, after all findings are known. */
    List<Found> faults(Origin migration, Levels levels) {
        List<Found> faults = new ArrayList<>();
        for (Suppression comment : comments) {
            Place place = Place.of(migration.file(), comment.line(), 1);
            Optional<String> mistake = mistake(comment);
            if (mistake.isPresent()) {
                levels.of(RuleBook.MALFORMED_SUPPRESSION)
                        .ifPresent(severity -> faults.add(migration.found(
                                RuleBook.MALFORMED_SUPPRESSION,
                                severity,
                                place,
                                mistake.get(),
                                List.of("-- godwit:ignore RULE because REASON"))));
            } else {
                levels.of(RuleBook.UNUSED_SUPPRESSION)
                        .ifPresent(severity -> unused(comment, levels)
                                .forEach(rule -> faults.add(unused(migration, severity, place, rule))));
            }
        }
        return faults;
    }

    private static Found unused(Origin migration, Severity severity, Place place, String rule) {
        return migration.found(
                RuleBook.UNUSED_SUPPRESSION,
                severity,
                place,
                "There is no finding of " + rule + " for this comment.",
                List.of());
    }

    /** A rule that is off, or not for this engine, may be suppressed ahead of time. */
    private List<String> unused(Suppression comment, Levels levels) {
        return comment.rules().stream()
                .filter(rule -> levels.isOn(rule) && !used.contains(key(comment, rule)))
                .toList();
    }

    private static Optional<String> mistake(Suppression comment) {
        if (comment.rules().isEmpty()) {
            return Optional.of("This comment names no rule, and suppresses nothing.");
        }
        Optional<String> unknown =
                comment.rules().stream().filter(rule -> !RuleBook.knows(rule)).findFirst();
        if (unknown.isPresent()) {
            return Optional.of("There is no rule " + unknown.get() + "."
                    + RuleBook.nearest(unknown.get())
                            .map(nearest -> " Did you mean " + nearest + "?")
                            .orElse(""));
        }
        return comment.reason().isPresent()
                ? Optional.empty()
                : Optional.of("This comment gives no reason, and suppresses nothing.");
    }
}
