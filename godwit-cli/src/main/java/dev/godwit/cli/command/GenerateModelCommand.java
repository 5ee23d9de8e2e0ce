package dev.godwit.cli.command;

import dev.godwit.cli.Settings;
import dev.godwit.cli.args.Arguments;
import dev.godwit.cli.args.Option;
import dev.godwit.cli.model.Model;
import dev.godwit.cli.model.ModelFiles;
import dev.godwit.cli.model.Naming;
import dev.godwit.cli.render.Reports;
import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Dialects;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.ExitCode;
import dev.godwit.error.GodwitException;
import dev.godwit.source.NewMigration;
import dev.godwit.source.NewMigration.Language;
import dev.godwit.target.DatabaseUrl;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/** {@code godwit generate model}. */
final class GenerateModelCommand implements Command {

    private static final Option ATTRIBUTES = Option.of("--attributes", "LIST", "attributes, with commas between them");
    private static final Option PACKAGE = Option.of("--package", "NAME", "the package of the entity");
    private static final Option ENTITIES = Option.of("--entities", "DIR", "where Java sources are [src/main/java]");
    private static final Option FORMAT = Option.of("--format", "FORMAT", "the migration: java or sql [java]");
    private static final Option TABLE = Option.of("--table", "NAME", "the table [the plural of the model's name]");
    private static final Option NAMING =
            Option.of("--naming", "NAMING", "of tables and columns: snake or as-is [snake]");
    private static final Option NO_TIMESTAMPS = Option.flag("--no-timestamps", "leave created_at and updated_at out");

    @Override
    public Usage usage() {
        return Usage.of(
                        "Writes a JPA entity and the migration that makes its table, and prints their paths. An attribute is"
                                + " name:type or name:type{option,option}. Types are string, text, integer, bigint, smallint,"
                                + " decimal{10.2}, float, double, boolean, date, time, timestamp, datetime, uuid, json, binary,"
                                + " enum{a|b} and references{table,cascade}; options are a length, unique, index, null and"
                                + " default=VALUE. Columns may not be null unless an attribute says so.")
                .words("NAME")
                .options(ATTRIBUTES, PACKAGE, ENTITIES, FORMAT, TABLE, NAMING, NO_TIMESTAMPS, MakeCommand.NAME)
                .examples(
                        "generate model User --attributes 'name:string{50,unique},bio:text'",
                        "generate model Post --attributes 'user:references{users,cascade}'");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        Arguments arguments = call.arguments();
        Language language = language(arguments);
        Model model = Model.of(
                MakeCommand.name(call),
                arguments.value(TABLE),
                arguments.value(ATTRIBUTES).orElse(""),
                naming(arguments),
                !arguments.has(NO_TIMESTAMPS));
        Optional<Dialect> dialect = dialect(call.settings());
        if (language == Language.SQL && dialect.isEmpty()) {
            throw Wrong.usage(
                    "Which SQL to write is not known: no database is configured.",
                    "Give `url:` in godwit.yaml or --url, or leave --format out for Java.");
        }
        Path sources = call.surroundings()
                .directory()
                .resolve(arguments.value(ENTITIES).orElse("src/main/java"));
        NewMigration migrations = new NewMigration(
                call.settings().newMigrations(), call.surroundings().clock());
        List<String> written = new ArrayList<>();
        for (Path file :
                write(call, new ModelFiles(sources, inPackage(arguments), migrations, dialect), model, language)) {
            written.add(call.surroundings().shown(file));
        }
        call.tell(written, Reports::written);
        return ExitCode.DONE;
    }

    private static List<Path> write(Call call, ModelFiles files, Model model, Language language) throws IOException {
        try {
            return files.write(model, language);
        } catch (FileAlreadyExistsException e) {
            throw GodwitException.of(
                            ErrorCode.USAGE,
                            call.surroundings().shown(Path.of(e.getFile())) + " exists already; nothing was written.")
                    .hint("Choose another name or package, or move the file away.")
                    .cause(e)
                    .build();
        }
    }

    private static Language language(Arguments arguments) {
        String format = arguments.value(FORMAT).orElse("java");
        return switch (format) {
            case "java" -> Language.JAVA;
            case "sql" -> Language.SQL;
            default -> throw Arguments.wrong(FORMAT, format, "java or sql");
        };
    }

    private static Naming naming(Arguments arguments) {
        String naming = arguments.value(NAMING).orElse("snake");
        return switch (naming) {
            case "snake" -> Naming.SNAKE;
            case "as-is" -> Naming.AS_IS;
            default -> throw Arguments.wrong(NAMING, naming, "snake or as-is");
        };
    }

    private static String inPackage(Arguments arguments) {
        String name = arguments.value(PACKAGE).orElse("");
        if (!name.isEmpty() && !SourceVersion.isName(name)) {
            throw Arguments.wrong(PACKAGE, name, "the name of a package, such as com.example.shop");
        }
        return name;
    }

    /** That of the database that is configured, which is not connected to. */
    private static Optional<Dialect> dialect(Settings settings) {
        return settings.url()
                .map(url -> DatabaseUrl.parse(url, settings.user(), settings.password()))
                .flatMap(url -> Dialects.standard().named(url.engine()));
    }
}
