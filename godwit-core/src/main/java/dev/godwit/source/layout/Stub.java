package dev.godwit.source.layout;

import dev.godwit.migration.Script;
import dev.godwit.migration.Segment;
import dev.godwit.sql.TextSlice;
import java.util.List;

/**
 * The text of a new migration, with {@code -- migrate:up} and {@code -- migrate:down} where it has both directions.
 *
 * @param name how messages name it
 */
public record Stub(String name, String text) {

    /** What a new migration holds unless told otherwise. */
    public static final Stub DEFAULT = new Stub(
            "the stub",
            "-- migrate:up\n-- ${name}: write the way forward here.\n\n-- migrate:down\n-- Write the way back here.\n");

    /** This text with its placeholders replaced. */
    public Stub of(String version, String migration) {
        return new Stub(name, text.replace("${name}", migration).replace("${version}", version));
    }

    /** The texts for so many files: all in one, or the up and the down. */
    public List<String> texts(int files) {
        if (files == 1 && !text.contains("migrate:down")) {
            return List.of(text);
        }
        FileEntry entry = new FileEntry(name, TextSlice.ofString(name, text).source(), name);
        Sections sections = MigrateSections.read(entry, Directives.of(entry.text()));
        String down = sections.down().isPresent() ? text(sections.down().get()) : "";
        return List.of(text(sections.up()), down).subList(0, files);
    }

    private static String text(Script script) {
        StringBuilder text = new StringBuilder();
        for (Segment segment : script.segments()) {
            text.append(segment.text().text());
        }
        return text.toString();
    }
}
