package dev.godwit.cli.command;

import dev.godwit.cli.args.Arguments;
import dev.godwit.cli.args.Option;
import dev.godwit.compare.DiffOptions;
import dev.godwit.compare.SchemaSource;
import dev.godwit.error.ExitCode;
import dev.godwit.jpa.JpaLocation;
import dev.godwit.jpa.write.JpaText;
import dev.godwit.prisma.syntax.SourceText;
import dev.godwit.prisma.write.PrismaText;
import dev.godwit.report.PullReport;
import dev.godwit.report.SchemaReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** {@code godwit pull}. */
final class PullCommand implements Command {

    private static final Option FORMAT =
            Option.of("--format", "FORMAT", "sql, prisma or java [the language of the file, else sql]");
    private static final Option OUTPUT =
            Option.of("--output", "FILE", "where to write it [the configured schema; of Java: src/main/java]");
    private static final Option PACKAGE = Option.of("--package", "NAME", "of Java: the package [that of the schema]");
    private static final Option FORCE = Option.flag("--force", "of Java: writes edited files anew, too");
    private static final SchemaSource DATABASE = new SchemaSource.Database(Optional.empty());

    @Override
    public Usage usage() {
        return Usage.of(
                        "Writes the structure of the database as SQL that makes it, or as a Prisma schema: to the file that `schema`"
                                + " names, to FILE, or, where there is neither, to the screen. A file that pull did not write is only"
                                + " replaced if it is the configured one, and what changes in it is said. Or as JPA entities, a class for"
                                + " each table, of which those stay that somebody wrote or edited. Of MongoDB: a folder with a file for each"
                                + " collection, with its validator and its indexes.")
                .options(FORMAT, OUTPUT, PACKAGE, FORCE, PrivilegesOption.PRIVILEGES)
                .examples(
                        "pull",
                        "pull --output schema.sql",
                        "pull --output prisma/schema.prisma",
                        "pull --format java --package com.example.shop",
                        "pull --url postgres://localhost/shop > shop.sql");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        if (call.settings().hasDocuments()) {
            new DeclaredCollections(call).pull(OUTPUT);
            return ExitCode.DONE;
        }
        Optional<PullFormat> format = format(call.arguments());
        if (format.equals(Optional.of(PullFormat.JAVA))) {
            refusePrivileges("Entities have", call);
            return java(call);
        }
        PulledFile file = PulledFile.of(
                format,
                call.arguments().value(OUTPUT).map(call.surroundings().directory()::resolve),
                call.settings().wantedFile());
        if (file.format() == PullFormat.PRISMA) {
            refusePrivileges("A Prisma schema has", call);
        }
        file.requireOurs(call);
        PullReport report = file.format() == PullFormat.PRISMA
                ? prisma(file, call)
                : call.godwit().schemaText(DATABASE, options(call));
        file.write(report, call);
        return ExitCode.DONE;
    }

    private static void refusePrivileges(String who, Call call) {
        if (call.arguments().has(PrivilegesOption.PRIVILEGES)) {
            throw Wrong.usage(who + " no words for privileges.", "Leave --privileges out, or pull SQL.");
        }
    }

    private static Optional<PullFormat> format(Arguments arguments) {
        return arguments
                .value(FORMAT)
                .map(name ->
                        PullFormat.named(name).orElseThrow(() -> Arguments.wrong(FORMAT, name, "sql, prisma or java")));
    }

    private static ExitCode java(Call call) throws IOException {
        String inPackage = inPackage(call);
        Path sources = call.surroundings()
                .directory()
                .resolve(call.arguments().value(OUTPUT).orElse("src/main/java"));
        SchemaReport found = call.godwit().structure(DATABASE, options(call));
        JpaText.Written written = new JpaText(call.godwit().dialect(), inPackage).of(found.schema());
        PulledClasses classes = new PulledClasses(
                sources.resolve(inPackage.replace('.', '/')), call.arguments().has(FORCE));
        List<String> changes = classes.write(written.files());
        List<String> left = Stream.concat(found.unread().stream(), written.unsaid().stream())
                .toList();
        String text = String.join("\n", written.files().values());
        call.reports()
                .pulled(
                        new PullReport(text, found.schema().tables().size(), left),
                        Optional.of(call.surroundings().shown(classes.folder())),
                        changes);
        return ExitCode.DONE;
    }

    /** The one that is named, else that of the entities that are the wanted schema. */
    private static String inPackage(Call call) {
        Optional<String> named = call.arguments().value(PACKAGE);
        String name = named.or(() -> wantedPackage(call))
                .orElseThrow(() -> Wrong.usage(
                        "The package of the entities is not known.",
                        "Name it: --package com.example.shop, or in godwit.yaml: `schema: jpa:com.example.shop`."));
        if (!SourceVersion.isName(name)) {
            throw Arguments.wrong(PACKAGE, name, "the name of a package, such as com.example.shop");
        }
        return name;
    }

    /** Where several are named, or a class, it has to be said which package is meant. */
    private static Optional<String> wantedPackage(Call call) {
        return call.settings()
                .wantedSchema()
                .filter(SchemaSource.Declared.class::isInstance)
                .map(source -> ((SchemaSource.Declared) source).text())
                .filter(text -> text.startsWith("jpa:"))
                .map(text -> JpaLocation.parse(text.substring("jpa:".length())).names())
                .filter(names -> names.size() == 1 && names.get(0).matches("[a-z0-9_.]+"))
                .map(names -> names.get(0));
    }

    private static DiffOptions options(Call call) {
        return PrivilegesOption.in(call, DiffOptions.at(call.settings().base()));
    }

    /** The file that is there says which schemas are read besides, and keeps its settings. */
    private static PullReport prisma(PulledFile file, Call call) throws IOException {
        Optional<Path> there = file.path().filter(Files::exists);
        Optional<SourceText> before = Optional.empty();
        SchemaSource like = DATABASE;
        if (there.isPresent()) {
            before = Optional.of(new SourceText(call.surroundings().shown(there.get()), Files.readString(there.get())));
            like = PullFormat.PRISMA.source(there.get(), call.surroundings().directory());
        }
        PrismaText text = new PrismaText(call.godwit().dialect());
        SchemaReport found = call.godwit().structure(DATABASE, like, options(call));
        PrismaText.Written written = text.of(found.schema(), before);
        List<String> left = Stream.concat(found.unread().stream(), written.unsaid().stream())
                .toList();
        return new PullReport(written.text(), found.schema().tables().size(), left);
    }
}
