package dev.godwit.lint.fix;

import dev.godwit.migration.Migration;
import dev.godwit.migration.Script;
import dev.godwit.migration.Segment;
import dev.godwit.sql.TextSlice;
import dev.godwit.sql.TextSource;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of a migration, with its two directions as stretches of their texts. */
final class OriginalFile {

    private static final Pattern MARKER = Pattern.compile("(?m)^--[ \\t]*migrate:(up|down)([^\\r\\n]*)(\\r?\\n)\\z");
    private static final Pattern TRANSACTION = Pattern.compile("\\s+transaction:(true|false)");

    private final Migration migration;

    private OriginalFile(Migration migration) {
        this.migration = migration;
    }

    /** The files; a sentence where they cannot be changed. */
    static Optional<OriginalFile> of(Migration migration) {
        boolean plain = isPlain(migration.up())
                && migration.down().map(OriginalFile::isPlain).orElse(true);
        return plain ? Optional.of(new OriginalFile(migration)) : Optional.empty();
    }

    private static boolean isPlain(Script script) {
        return script.program().isEmpty() && script.segments().size() <= 1;
    }

    /** The stretch of a direction; empty where it holds nothing. */
    static Optional<TextSlice> slice(Script script) {
        return script.segments().stream().map(Segment::text).findFirst();
    }

    /** The whole text of a file. */
    static String text(TextSource source) {
        StringWriter text = new StringWriter();
        try (Reader reader = source.open()) {
            reader.transferTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** What the marker of a direction says besides whether there is a transaction. */
    String options(Script script) {
        Optional<TextSlice> slice = slice(script);
        if (slice.isEmpty()) {
            return "";
        }
        String text = text(slice.get().source());
        Matcher marker = MARKER.matcher(text.substring(0, (int) slice.get().start()));
        return marker.find()
                ? TRANSACTION.matcher(marker.group(2)).replaceAll("").stripTrailing()
                : "";
    }

    /** The files with other directions in them. */
    List<FixReport.FileChange> with(Half up, Optional<Half> down) {
        TextSlice forward = slice(migration.up()).orElseThrow();
        Optional<TextSlice> back = migration.down().flatMap(OriginalFile::slice);
        boolean together = back.isPresent() && back.get().source().equals(forward.source());
        List<FixReport.FileChange> changes = new ArrayList<>();
        String text = text(forward.source());
        String changed = text;
        if (together && down.isPresent()) {
            changed = replaced(changed, back.get(), down.get(), "down");
        }
        changed = replaced(changed, forward, up, "up");
        changes.add(change(forward.source().name(), text, changed));
        if (!together && back.isPresent() && down.isPresent()) {
            String other = text(back.get().source());
            changes.add(change(back.get().source().name(), other, replaced(other, back.get(), down.get(), "down")));
        }
        return changes.stream()
                .filter(each -> !each.before().equals(each.after()))
                .toList();
    }

    /** The files taken away. */
    List<FixReport.FileChange> gone() {
        List<FixReport.FileChange> changes = new ArrayList<>();
        TextSource forward = slice(migration.up()).orElseThrow().source();
        changes.add(new FixReport.FileChange(forward.name(), Optional.of(text(forward)), Optional.empty()));
        migration
                .down()
                .flatMap(OriginalFile::slice)
                .map(TextSlice::source)
                .filter(source -> !source.equals(forward))
                .ifPresent(source -> changes.add(
                        new FixReport.FileChange(source.name(), Optional.of(text(source)), Optional.empty())));
        return changes;
    }

    private static FixReport.FileChange change(String file, String before, String after) {
        return new FixReport.FileChange(file, Optional.of(before), Optional.of(after));
    }

    private static String replaced(String text, TextSlice slice, Half half, String direction) {
        int start = (int) slice.start();
        int end = (int) Math.min(slice.end(), text.length());
        String eol = text.contains("\r\n") ? "\r\n" : "\n";
        String head = text.substring(0, start);
        return marked(head, half, direction, eol) + half.body() + text.substring(end);
    }

    /** The marker says whether there is a transaction; a file without markers gets one where it must say so. */
    private static String marked(String head, Half half, String direction, String eol) {
        Matcher marker = MARKER.matcher(head);
        if (!marker.find()) {
            return half.apart() ? head + "-- migrate:" + direction + " transaction:false" + eol : head;
        }
        if (!half.apart()) {
            return head;
        }
        String options = TRANSACTION.matcher(marker.group(2)).replaceAll("").stripTrailing();
        return head.substring(0, marker.start(2)) + options + " transaction:false" + marker.group(3);
    }
}
