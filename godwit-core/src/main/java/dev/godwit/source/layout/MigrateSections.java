package dev.godwit.source.layout;

import dev.godwit.migration.Script;
import dev.godwit.sql.Splitting;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cuts a file at its {@code -- migrate:up} and {@code -- migrate:down} lines. For one file; not thread-safe. */
final class MigrateSections {
    private final FileEntry file;
    private final Directives directives;
    private final Stretch stretch;
    private @Nullable ScriptBuilder up;
    private @Nullable ScriptBuilder down;
    private int downLine;

    private MigrateSections(FileEntry file, Directives directives) {
        this.file = file;
        this.directives = directives;
        this.stretch = new Stretch(file.text());
    }

    /** A file of both directions; without markers all of it is up. */
    static Sections read(FileEntry file, Directives directives) {
        MigrateSections sections = new MigrateSections(file, directives);
        sections.walk();
        if (sections.up == null && sections.down != null) {
            throw file.malformed(
                    sections.downLine,
                    1,
                    "\"migrate:down\" without a \"migrate:up\" above it.",
                    "Write \"-- migrate:up\" and the way forward above this line.");
        }
        Optional<Script> down = sections.down == null ? Optional.empty() : Optional.of(sections.down.build());
        return new Sections(sections.upOrWhole(), down);
    }

    /** A file whose name says that it is up. A {@code migrate:up} line may give options. */
    static Script readUp(FileEntry file) {
        MigrateSections sections = new MigrateSections(file, ofOneDirection(file));
        sections.walk();
        if (sections.down != null) {
            throw sections.wrongDirection("up", "migrate:down");
        }
        return sections.upOrWhole();
    }

    /** A file whose name says that it is down. A {@code migrate:down} line may give options. */
    static Script readDown(FileEntry file) {
        MigrateSections sections = new MigrateSections(file, ofOneDirection(file));
        sections.walk();
        if (sections.up != null) {
            throw sections.wrongDirection("down", "migrate:up");
        }
        return sections.down == null ? sections.upOrWhole() : sections.down.build();
    }

    private static Directives ofOneDirection(FileEntry file) {
        Directives directives = Directives.of(file.text());
        new ForeignMarkers(file).refuse(directives);
        return directives;
    }

    private Script upOrWhole() {
        return up == null ? ScriptBuilder.whole(file.text(), stretch.hasText()).build() : up.build();
    }

    private void walk() {
        for (int i = 0; i < directives.lines().size(); i++) {
            Line line = directives.lines().get(i);
            stretch.text(directives.textBefore().get(i));
            Optional<MigrateMarker> marker = MigrateMarker.parse(file, line);
            if (marker.isPresent()) {
                finish(line.start());
                start(marker.get(), line);
            } else {
                stretch.text(true);
            }
        }
        stretch.text(directives.textAtEnd());
        if (up != null || down != null) {
            finish(directives.length());
        }
    }

    private void finish(long end) {
        ScriptBuilder open = down != null ? down : up;
        if (open != null) {
            stretch.cut(end, open, Splitting.lexer());
        } else if (stretch.hasText()) {
            directives.refuseAbove(file, end);
            refuseSql(end);
        }
    }

    private void refuseSql(long end) {
        int line = CommentsOnly.firstSql(stretch.until(end));
        if (line > 0) {
            throw file.malformed(
                    line,
                    0,
                    "There is SQL before the first marker.",
                    "Write \"-- migrate:up\" on a line of its own above it.");
        }
    }

    private void start(MigrateMarker marker, Line line) {
        ScriptBuilder script = new ScriptBuilder()
                .transaction(marker.options().transaction())
                .limits(marker.options().limits());
        if (marker.up() && (up != null || down != null)) {
            throw file.malformed(
                    line.number(),
                    1,
                    up != null ? "A second \"migrate:up\"." : "\"migrate:up\" stands behind \"migrate:down\".",
                    "A file has one up and at most one down, in this order.");
        }
        if (!marker.up() && down != null) {
            throw file.malformed(
                    line.number(),
                    1,
                    "A second \"migrate:down\".",
                    "A file has one up and at most one down, in this order.");
        }
        if (marker.up()) {
            up = script;
        } else {
            down = script;
            downLine = line.number();
        }
        stretch.restart(line);
    }

    private RuntimeException wrongDirection(String direction, String marker) {
        return file.malformed(
                0,
                0,
                file.file() + " is a file for " + direction + " by its name, and holds \"" + marker + "\".",
                "Keep one direction in each of the two files.");
    }
}
