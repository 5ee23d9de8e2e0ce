package dev.godwit.compare;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.ExistingTables;
import dev.godwit.dialect.SchemaSql;
import dev.godwit.report.DiffReport;
import dev.godwit.report.PullReport;
import dev.godwit.report.SchemaReport;
import dev.godwit.report.SchemasReport;
import dev.godwit.run.Settings;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.TableChange;
import dev.godwit.schema.diff.Differ;
import dev.godwit.schema.diff.Difference;
import dev.godwit.schema.diff.Renames;
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
        this.structures = new Structures(settings, options);
        this.options = options;
    }

    /** The way from one to the other. Nothing is changed, but for scratch databases. */
    public DiffReport of(SchemaSource from, SchemaSource to) {
        return compared(from, to, this::between);
    }

    /** What is done with two structures, of which one takes over from the other what it leaves open. */
    @FunctionalInterface
    private interface Use<T> {
        T of(Structure before, Structure after, Difference difference, RenameSettlement settled);
    }

    private <T> T compared(SchemaSource from, SchemaSource to, Use<T> use) {
        Structures both = structures.comparing(from, to);
        // A declaration is made last, because it may name types that only the other one has.
        boolean turned = from instanceof SchemaSource.Declared;
        try (Structure one = both.of(turned ? to : from);
                Structure other = both.of(turned ? from : to, one.schema())) {
            Structure there = turned ? other : one;
            Structure wanted = turned ? one : other;
            RenameSettlement settled = RenameSettlement.of(there.schema(), wanted.schema(), wanted.renamed(), options);
            if (!there.declared().open().isNothing() && wanted.declared().open().isNothing()) {
                try (Structure filled = both.filled(there, wanted, Renames.none())) {
                    return use.of(filled, wanted, difference(from, to, filled, wanted, settled), settled);
                }
            }
            try (Structure filled = both.filled(wanted, there, settled.renames())) {
                return use.of(there, filled, difference(from, to, there, filled, settled), settled);
            }
        }
    }

    private Difference difference(
            SchemaSource from, SchemaSource to, Structure before, Structure after, RenameSettlement settled) {
        Differ.Options usual = dialect.reader().compared();
        Differ.Options options = referencesApart(from) || referencesApart(to) ? usual.withReferencesApart() : usual;
        return new Differ(options).between(before.schema(), after.schema(), settled.renames());
    }

    private boolean referencesApart(SchemaSource source) {
        return source instanceof SchemaSource.Declared declared
                && declared.schema().referencesApart(dialect);
    }

    private DiffReport between(Structure before, Structure after, Difference difference, RenameSettlement settled) {
        List<String> up = new ArrayList<>(up(difference.changes(), before));
        difference.changes().forEach(change -> up.addAll(firstRows(change, after)));
        return new DiffReport(
                steps(difference, before, after),
                up,
                down(difference.changes(), after),
                difference.remarks(),
                settled.open(),
                unread(before, after));
    }

    /** What a new table cannot be without. */
    private static List<String> firstRows(Change change, Structure after) {
        return change instanceof TableChange.Create create
                ? after.declared().firstRows().getOrDefault(create.definition().name(), List.of())
                : List.of();
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

    /** One structure as it is. Nothing is changed, but for scratch databases. */
    public SchemaReport structure(SchemaSource source) {
        return structure(source, source);
    }

    /** The same with the schemas that the other one declares besides. */
    public SchemaReport structure(SchemaSource source, SchemaSource like) {
        try (Structure structure = structures.comparing(source, like).of(source)) {
            return new SchemaReport(structure.schema(), unread(structure));
        }
    }

    /** Two structures and what leads from one to the other. Nothing is changed, but for scratch databases. */
    public SchemasReport structures(SchemaSource from, SchemaSource to) {
        return compared(
                from,
                to,
                (before, after, difference, settled) -> new SchemasReport(
                        before.schema(), after.schema(), difference.changes(), settled.open(), unread(before, after)));
    }

    private List<DiffReport.Step> steps(Difference difference, Structure before, Structure after) {
        List<Change> changes = difference.changes();
        Map<Integer, DiffReport.Lost> lost = new LossCount(before.rows()).of(difference.losses(), changes);
        List<List<String>> ups = ups(changes, before, after);
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

    private List<List<String>> ups(List<Change> changes, Structure before, Structure after) {
        SchemaSql.Writer writer = writer(before);
        List<List<String>> ups = new ArrayList<>();
        for (Change change : changes) {
            List<String> up = new ArrayList<>(writer.statements(List.of(change)));
            up.addAll(firstRows(change, after));
            ups.add(up);
        }
        return ups;
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
                .asStored()
                .writer(structure.connection().map(dialect.schema()::existing).orElse(ExistingTables.NONE));
    }

    private static List<String> unread(Structure... structures) {
        Set<String> all = new TreeSet<>();
        for (Structure structure : structures) {
            structure.found().unread().forEach(one -> all.add(one.toString()));
            structure.declared().leftOut().forEach(one -> all.add(one.toString()));
        }
        return new ArrayList<>(all);
    }
}
