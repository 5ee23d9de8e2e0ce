package dev.godwit.compare;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.ExistingTables;
import dev.godwit.dialect.SchemaSql;
import dev.godwit.report.DiffReport;
import dev.godwit.report.PullReport;
import dev.godwit.run.Settings;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.diff.Differ;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells what leads from one structure to another, and back. */
public final class Comparison {

    private final Dialect dialect;
    private final Structures structures;

    /**
     * Compares for the engine of these settings.
     *
     * @param base what paths in sources are relative to
     */
    public Comparison(Settings settings, Path base) {
        this.dialect = settings.target().dialect();
        this.structures = new Structures(settings, base);
    }

    /** The way from one to the other. Nothing is changed, but for scratch databases. */
    public DiffReport of(SchemaSource from, SchemaSource to) {
        try (Structure before = structures.of(from);
                Structure after = structures.of(to)) {
            List<Change> changes = new Differ(dialect.reader().compared())
                    .between(before.schema(), after.schema())
                    .changes();
            List<List<String>> ups = ups(changes, before);
            List<List<String>> downs = downs(changes, after);
            List<DiffReport.Step> steps = new ArrayList<>();
            for (int i = 0; i < changes.size(); i++) {
                Change change = changes.get(i);
                steps.add(new DiffReport.Step(
                        change.kind(),
                        Tables.of(change),
                        change.text(),
                        change.isDestructive(),
                        ups.get(i),
                        downs.get(i)));
            }
            return new DiffReport(steps, unread(before, after));
        }
    }

    /** A structure as a text that makes it. */
    public PullReport text(SchemaSource source) {
        try (Structure structure = structures.of(source)) {
            return new PullReport(
                    new SchemaText(dialect).of(structure.schema()),
                    structure.schema().tables().size(),
                    structure.found().unread().stream().map(Object::toString).toList());
        }
    }

    private List<List<String>> ups(List<Change> changes, Structure before) {
        SchemaSql.Writer writer = writer(before);
        return changes.stream()
                .map(change -> writer.statements(List.of(change)))
                .toList();
    }

    /** Worked out from the last to the first, as they run. */
    private List<List<String>> downs(List<Change> changes, Structure after) {
        SchemaSql.Writer writer = writer(after);
        List<List<String>> downs = new ArrayList<>();
        for (int i = changes.size() - 1; i >= 0; i--) {
            Optional<Change> inverse = changes.get(i).inverse();
            downs.add(0, inverse.map(back -> writer.statements(List.of(back))).orElse(List.of()));
        }
        return downs;
    }

    private SchemaSql.Writer writer(Structure structure) {
        return dialect.schema()
                .writer(structure.connection().map(dialect.schema()::existing).orElse(ExistingTables.NONE));
    }

    private static List<String> unread(Structure before, Structure after) {
        Set<String> all = new TreeSet<>();
        before.found().unread().forEach(one -> all.add(one.toString()));
        after.found().unread().forEach(one -> all.add(one.toString()));
        return new ArrayList<>(all);
    }
}
