package dev.godwit.source;

import dev.godwit.code.Migration;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.migration.Catalog;
import dev.godwit.migration.Direction;
import dev.godwit.migration.MigrationKind;
import dev.godwit.migration.Program;
import dev.godwit.migration.Script;
import dev.godwit.source.layout.ClassName;
import dev.godwit.source.layout.VersionedName;
import java.util.List;
import java.util.Optional;

/** Migrations that are at hand as objects, named by their classes. Immutable. */
public final class GivenMigrations implements MigrationSource {

    private final List<Migration> migrations;

    /** These. */
    public GivenMigrations(List<? extends Migration> migrations) {
        this.migrations = List.copyOf(migrations);
    }

    @Override
    public Catalog read(SourceContext context) {
        CatalogBuilder builder = new CatalogBuilder();
        ScriptChecksum checksum = new ScriptChecksum(context);
        List<dev.godwit.migration.Migration> all =
                migrations.stream().map(one -> migration(one, checksum)).toList();
        return builder.add(new Catalog(all, List.of(), List.of()), name()).build();
    }

    private static dev.godwit.migration.Migration migration(Migration given, ScriptChecksum checksum) {
        Class<?> type = given.getClass();
        VersionedName name = ClassName.parse(type.getSimpleName())
                .orElseThrow(() -> GodwitException.of(
                                ErrorCode.MIGRATION_MALFORMED, type.getName() + " has no version in its name.")
                        .hint("Name the class like V20260719120000_CreateMilestones.")
                        .build());
        MigrationKind kind = name.version().isRepeatable() ? MigrationKind.REPEATABLE : MigrationKind.VERSIONED;
        Program.Instance origin = new Program.Instance(given);
        Script up = Program.script(origin, Direction.UP);
        Optional<Script> down = Optional.of(Program.script(origin, Direction.DOWN));
        return dev.godwit.migration.Migration.of(
                name.version(),
                name.name(),
                kind,
                type.getName(),
                new dev.godwit.migration.Migration.Content(up, down, checksum.of(kind, up, down)));
    }

    @Override
    public String name() {
        return "the migrations given";
    }
}
