package dev.godwit.compare;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.ExistingTables;
import dev.godwit.dialect.SchemaSql;
import dev.godwit.report.DiffReport;
import dev.godwit.report.SchemaReport;
import dev.godwit.report.SchemasReport;
import dev.godwit.run.Settings;
import dev.godwit.schema.Schema;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.diff.Differ;
import dev.godwit.schema.diff.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells what leads from one structure to another, and back. */
public final class Comparison {

    private final Dialect dialect;
    private final Structures structures;
    private final DiffOptions options;

    /** Compares for the engine of these settings. */
    public Comparison(Settings settings, DiffOptions options) {
        this.dialect = settings.target().dialect();
        this.structures = new Structures(settings, options.base());
        this.options = options;
    }

    /** The way from one to the other. Nothing is changed, but for scratch databases. */
    public DiffReport of(SchemaSource from, SchemaSource to) {
        Structures both = structures.comparing(from, to);
        try (Structure before = both.of(from);
                Structure after = both.of(to)) {
            Schema old = sayable(to, before.schema(), after.schema());
            Schema wanted = sayable(from, after.schema(), before.schema());
            RenameSettlement settled = RenameSettlement.of(old, wanted, after.renamed(), options);
            Difference difference = new Differ(dialect.reader().compared()).between(old, wanted, settled.renames());
            return new DiffReport(
                    steps(difference, before, after),
                    up(difference.changes(), before),
                    down(difference.changes(), after),
                    difference.remarks(),
                    settled.open(),
                    unread(before, after));
        }
    }

    /** One structure as it is. Nothing is changed, but for scratch databases. */
    public SchemaReport structure(SchemaSource source) {
        try (Structure structure = structures.comparing(source, source).of(source)) {
            return new SchemaReport(structure.schema(), unread(structure));
        }
    }

    /** Two structures and what leads from one to the other. Nothing is changed, but for scratch databases. */
    public SchemasReport structures(SchemaSource from, SchemaSource to) {
        Structures both = structures.comparing(from, to);
        try (Structure before = both.of(from);
                Structure after = both.of(to)) {
            Schema old = sayable(to, before.schema(), after.schema());
            Schema wanted = sayable(from, after.schema(), before.schema());
            RenameSettlement settled = RenameSettlement.of(old, wanted, after.renamed(), options);
            Difference difference = new Differ(dialect.reader().compared()).between(old, wanted, settled.renames());
            return new SchemasReport(
                    before.schema(), after.schema(), difference.changes(), settled.open(), unread(before, after));
        }
    }

    private static Schema sayable(SchemaSource other, Schema schema, Schema otherSchema) {
        return other instanceof SchemaSource.Declared declared
                ? declared.schema().sayable(schema, otherSchema)
                : schema;
    }

    private List<DiffReport.Step> steps(Difference difference, Structure before, Structure after) {
        List<Change> changes = difference.changes();
        Map<Integer, DiffReport.Lost> lost = new LossCount(before.rows()).of(difference.losses(), changes);
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
                    Optional.ofNullable(lost.get(i)),
                    ups.get(i),
                    downs.get(i)));
        }
        return steps;
    }

    /** Written together, so that what concerns one table becomes one statement or one rebuild where the engine can. */
    private List<String> up(List<Change> changes, Structure before) {
        return writer(before).statements(changes);
    }

    private List<String> down(List<Change> changes, Structure after) {
        List<Change> back = new ArrayList<>();
        changes.forEach(change -> change.inverse().ifPresent(inverse -> back.add(0, inverse)));
        return writer(after).statements(back);
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

    private static List<String> unread(Structure... structures) {
        Set<String> all = new TreeSet<>();
        for (Structure structure : structures) {
            structure.found().unread().forEach(one -> all.add(one.toString()));
        }
        return new ArrayList<>(all);
    }
}
