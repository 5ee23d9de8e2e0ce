package dev.godwit.source.layout;

import dev.godwit.migration.Script;
import dev.godwit.migration.Segment;
import dev.godwit.migration.TransactionMode;
import dev.godwit.sql.TextSlice;
import java.util.List;

/**
 * The text of a new migration, with {@code -- migrate:up} and {@code -- migrate:down} where it has both directions.
 *
 * @param name how messages name it
 * @param finished whether nothing in it is to be replaced
 */
public record Stub(String name, String text, boolean finished) {

    /** A text with placeholders. */
    public Stub(String name, String text) {
        this(name, text, false);
    }

    /** A text that is written as it is. */
    public static Stub finished(String name, String text) {
        return new Stub(name, text, true);
    }

    /** What a new migration holds unless told otherwise. */
    public static final Stub DEFAULT = new Stub(
            "the stub",
            "-- migrate:up\n-- ${name}: write the way forward here.\n\n-- migrate:down\n-- Write the way back here.\n");

    /** What a new migration in Java holds unless told otherwise. */
    public static final Stub JAVA = new Stub("the stub", """
            import dev.godwit.code.Database;
            import dev.godwit.code.Migration;

            public class ${class} implements Migration {

                @Override
                public void up(Database db) {
                    // ${name}: write the way forward here.
                }

                @Override
                public void down(Database db) {
                    // Write the way back here.
                }
            }
            """);

    /** What a new seed in Java holds. */
    public static final Stub JAVA_SEED = new Stub("the stub", """
            import dev.godwit.code.Database;
            import dev.godwit.code.Seed;

            public class ${class} implements Seed {

                @Override
                public void run(Database db) {
                    // Data that may be loaded any number of times: upsert, or delete before you insert.
                }
            }
            """);

    /** This text with its placeholders replaced. */
    public Stub of(String version, String migration) {
        if (finished) {
            return this;
        }
        return new Stub(
                name,
                text.replace("${name}", migration)
                        .replace("${version}", version)
                        .replace("${class}", className(migration)));
    }

    /** {@code CreateMilestones} for {@code create_milestones}; what Java does not take for a name gets an {@code M} before it. */
    private static String className(String name) {
        StringBuilder type = new StringBuilder();
        for (String word : name.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                type.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        boolean good = type.length() > 0 && Character.isJavaIdentifierStart(type.charAt(0));
        return good ? type.toString() : "M" + type;
    }

    /** The texts for so many files: all in one, or the up and the down. */
    public List<String> texts(int files) {
        if (files == 1 && !text.contains("migrate:down")) {
            return List.of(text);
        }
        FileEntry entry = new FileEntry(name, TextSlice.ofString(name, text).source(), name);
        Sections sections = MigrateSections.read(entry, Directives.of(entry.text()));
        String down = sections.down().map(script -> text(script, "down")).orElse("");
        return List.of(text(sections.up(), "up"), down).subList(0, files);
    }

    private static String text(Script script, String direction) {
        StringBuilder text = new StringBuilder();
        if (script.transaction() == TransactionMode.OFF) {
            text.append("-- migrate:").append(direction).append(" transaction:false\n");
        }
        for (Segment segment : script.segments()) {
            text.append(segment.text().text());
        }
        return text.toString();
    }
}
