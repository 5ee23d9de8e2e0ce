package dev.godwit.compare;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Dialects;
import dev.godwit.dialect.ExistingTables;
import dev.godwit.dialect.Introspection;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.migration.Version;
import dev.godwit.plan.BackfillPolicy;
import dev.godwit.plan.DeferredRow;
import dev.godwit.plan.MigrateOptions;
import dev.godwit.plan.OrderPolicy;
import dev.godwit.run.AdHoc;
import dev.godwit.run.Session;
import dev.godwit.run.Settings;
import dev.godwit.run.StructureLook;
import dev.godwit.run.UpAndDown;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.NamespaceChange;
import dev.godwit.schema.diff.Differ;
import dev.godwit.schema.diff.Openness;
import dev.godwit.schema.diff.Renames;
import dev.godwit.schema.diff.Unsaid;
import dev.godwit.shadow.Shadow;
import dev.godwit.source.Locations;
import dev.godwit.sql.TextSlice;
import dev.godwit.target.DatabaseUrl;
import dev.godwit.target.Target;
import dev.godwit.timeline.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gets structures: from a database as it is, and from whatever makes one by trying it out on a scratch database. */
final class Structures {

    private final Settings settings;
    private final Path base;
    private final boolean privileges;
    private final Set<String> namespaces;

    /**
     * Structures for the engine of these settings.
     *
     * @param options what locations of migrations are relative to, and whether privileges are read
     */
    Structures(Settings settings, DiffOptions options) {
        this(settings, options.base(), options.privileges(), Set.of());
        if (privileges && !settings.target().dialect().reader().readsPrivileges()) {
            throw GodwitException.of(
                            ErrorCode.USAGE,
                            settings.target().display() + " is of "
                                    + settings.target().dialect() + ", where privileges are not read.")
                    .state("Nothing was read.")
                    .hint("Compare without privileges.")
                    .build();
        }
    }

    private Structures(Settings settings, Path base, boolean privileges, Set<String> namespaces) {
        this.settings = settings;
        this.base = base;
        this.privileges = privileges;
        this.namespaces = namespaces;
    }

    /** The same, reading the schemas too that one of these sources declares besides the one that a connection starts in. */
    Structures comparing(SchemaSource from, SchemaSource to) {
        Set<String> declared = new TreeSet<>();
        for (SchemaSource source : List.of(from, to)) {
            if (source instanceof SchemaSource.Declared one) {
                declared.addAll(one.schema().namespaces(settings.target().dialect()));
            }
        }
        return new Structures(settings, base, privileges, declared);
    }

    Structure of(SchemaSource source) {
        return of(source, Schema.empty());
    }

    /**
     * The same.
     *
     * @param other the structure that it is compared with, whose types a declaration may name that it has no words to make
     */
    Structure of(SchemaSource source, Schema other) {
        if (source instanceof SchemaSource.Migrations migrations) {
            return tried(shadow -> migrate(migrations, shadow));
        } else if (source instanceof SchemaSource.Applied) {
            return tried(this::migrateAsHere);
        } else if (source instanceof SchemaSource.SqlFiles sql) {
            List<Path> files = files(sql.path());
            return tried(shadow -> files.forEach(file -> execute(file, shadow))).renaming(notes(files));
        } else if (source instanceof SchemaSource.Declared declared) {
            return declared(declared.text(), declared.schema(), other);
        } else if (source instanceof SchemaSource.Database database) {
            Target target = database.url().map(this::target).orElse(settings.target());
            return read(target, target, List.of());
        }
        return Structure.empty(settings.target());
    }

    /** A structure with what is open in it as in the other one; the names that an engine gives by itself always are. */
    Structure filled(Structure open, Structure other, Renames renames) {
        Openness left = open.declared().open();
        Unsaid names = Unsaid.ofNames(generatedNames(open.schema()));
        Schema named = names.isNothing() ? open.schema() : names.filled(open.schema(), other.schema(), renames);
        if (left.isNothing()) {
            return open.as(named);
        }
        Schema filled = left.filled(named, other.schema(), renames);
        boolean looks = settings.target().dialect().schema().looksAtTables();
        return !looks || filled.equals(open.schema())
                ? open.as(filled)
                : tried(shadow -> create("the wanted schema", filled, shadow)).declaring(open.declared());
    }

    private Set<String> generatedNames(Schema schema) {
        Set<String> names = new HashSet<>();
        for (Table table : schema.tables()) {
            table.constraints().forEach(rule -> rule.name().ifPresent(names::add));
            table.indexes().forEach(index -> names.add(index.name()));
        }
        names.removeIf(name -> !settings.target().dialect().reader().isGenerated(name));
        return names;
    }

    /** What names a type that nobody makes is made anew among those of the other structure. */
    private Structure declared(String text, DesiredSchema wanted, Schema other) {
        try {
            return declared(text, wanted, UnaryOperator.identity());
        } catch (GodwitException.Failed e) {
            if (other.equals(Schema.empty())) {
                throw e;
            }
            return declared(text, wanted, schema -> new OpenTypes(schema, other).schema());
        }
    }

    private Structure declared(String text, DesiredSchema wanted, UnaryOperator<Schema> types) {
        Shadow shadow = Shadow.of(settings);
        try {
            Declaration declaration = wanted.declared(settings.target().dialect(), version(shadow.target()));
            create(text, types.apply(declaration.schema()), shadow);
            return read(shadow.target(), settings.target(), List.of(shadow))
                    .declaring(declaration)
                    .renaming(wanted.renames());
        } catch (RuntimeException e) {
            shadow.close();
            throw e;
        }
    }

    private static ServerVersion version(Target target) {
        try (Connection connection = target.connections().openToRead()) {
            return ServerVersion.of(connection);
        } catch (SQLException e) {
            throw GodwitException.of(
                            ErrorCode.DATABASE_COMMAND_FAILED,
                            target.display() + " does not tell its version: " + e.getMessage())
                    .hint("Try again.")
                    .cause(e)
                    .build();
        }
    }

    /** Something that makes a structure. */
    @FunctionalInterface
    private interface Making {
        void in(Shadow shadow);
    }

    private Structure tried(Making making) {
        Shadow shadow = Shadow.of(settings);
        try {
            making.in(shadow);
            return read(shadow.target(), settings.target(), List.of(shadow));
        } catch (RuntimeException e) {
            shadow.close();
            throw e;
        }
    }

    private void migrate(SchemaSource.Migrations migrations, Shadow shadow) {
        Settings there = settings.on(shadow.target());
        Settings from = migrations.locations().isEmpty()
                ? there
                : there.from(new Locations(base, settings.loader()).parse(migrations.locations()));
        migrate(from, shadow, MigrateOptions.all());
    }

    /** Applies what is applied here; then, up to its backfill, what is deferred here. */
    private void migrateAsHere(Shadow shadow) {
        List<Entry> here = entries();
        Set<Version> versions = versions(here, entry -> !entry.state().isPending());
        Settings there = settings.on(shadow.target());
        migrate(there.from(new AppliedOnly(settings.source(), versions)), shadow, MigrateOptions.all());
        if (versions.addAll(versions(here, DeferredRow::is))) {
            MigrateOptions upToBackfill =
                    MigrateOptions.all().withBackfills(BackfillPolicy.DEFER).withOrder(OrderPolicy.ALLOW);
            migrate(there.from(new AppliedOnly(settings.source(), versions)), shadow, upToBackfill);
        }
    }

    private List<Entry> entries() {
        try (Session session = Session.openToRead(settings)) {
            return session.timeline().entries();
        }
    }

    private static Set<Version> versions(List<Entry> entries, Predicate<Entry> wanted) {
        return entries.stream().filter(wanted).map(Entry::version).collect(Collectors.toCollection(HashSet::new));
    }

    private static void migrate(Settings from, Shadow shadow, MigrateOptions options) {
        shadow.rule().check(() -> Session.read(from).checked());
        try (Session session = Session.open(from)) {
            session.locked(run -> new UpAndDown(session, run).up(options));
        }
    }

    private void execute(Path file, Shadow shadow) {
        execute(TextSlice.ofString(file.toString(), text(file)), shadow);
    }

    private static List<RenameHint> notes(List<Path> files) {
        return files.stream()
                .flatMap(file -> RenameNotes.in(text(file)).stream())
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private void execute(TextSlice script, Shadow shadow) {
        shadow.rule().check(script.source().name(), script.text());
        try (Session session = Session.open(settings.on(shadow.target()))) {
            new AdHoc(settings.target().dialect(), session.sql().prepared(), settings.interrupted()).run(script);
        }
    }

    private void create(String name, Schema wanted, Shadow shadow) {
        Dialect dialect = settings.target().dialect();
        List<Change> changes = new Differ(dialect.reader().compared())
                .between(Schema.empty(), wanted).changes().stream()
                        .map(Structures::whereAbsent)
                        .toList();
        String script = dialect.schema().asStored().writer(ExistingTables.NONE).statements(changes).stream()
                .map(dialect.client()::statement)
                .collect(Collectors.joining());
        execute(TextSlice.ofString(name, script), shadow);
    }

    /** A schema that is wanted may be the one that connections start in, which a scratch database has already. */
    private static Change whereAbsent(Change change) {
        return change instanceof NamespaceChange.Create create
                ? new NamespaceChange.Create(create.name(), true)
                : change;
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static GodwitException unreadable(Path path, IOException cause) {
        return GodwitException.of(ErrorCode.FILE_UNREADABLE, path + " cannot be read: " + cause.getMessage())
                .hint("Name a file of SQL, or a directory of such files.")
                .cause(cause)
                .build();
    }

    private Target target(String url) {
        Target other = Target.of(
                DatabaseUrl.parse(url, Optional.empty(), Optional.empty()),
                Dialects.standard(),
                settings.author().who());
        if (!other.dialect().engine().equals(settings.target().dialect().engine())) {
            throw GodwitException.of(
                            ErrorCode.USAGE,
                            other.display() + " is not of the engine "
                                    + settings.target().dialect() + ".")
                    .hint("Compare databases of one engine.")
                    .build();
        }
        return other;
    }

    private Structure read(Target target, Target rows, List<AutoCloseable> behind) {
        try {
            Connection connection = target.connections().openToRead();
            try {
                List<AutoCloseable> closing = Stream.concat(Stream.<AutoCloseable>of(connection), behind.stream())
                        .toList();
                Introspection found =
                        new StructureLook(target, settings.historyTable(), privileges).at(connection, namespaces);
                return new Structure(
                        found, List.of(), Declaration.complete(found.schema()), rows, Optional.of(connection), closing);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw GodwitException.of(
                            ErrorCode.DATABASE_COMMAND_FAILED,
                            "The structure of " + target.display() + " could not be read: " + e.getMessage())
                    .hint("Check that the user may read the catalogue.")
                    .cause(e)
                    .build();
        }
    }
}
