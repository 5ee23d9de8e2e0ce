package dev.godwit.cli.command;

import dev.godwit.cli.args.Arguments;
import dev.godwit.cli.args.Option;
import dev.godwit.compare.DiffOptions;
import dev.godwit.compare.SchemaSource;
import dev.godwit.error.ExitCode;
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

/** {@code godwit pull}. */
final class PullCommand implements Command {

    private static final Option FORMAT =
            Option.of("--format", "FORMAT", "sql or prisma [the language of the file, else sql]");
    private static final Option OUTPUT = Option.of("--output", "FILE", "where to write it [the configured schema]");
    private static final SchemaSource DATABASE = new SchemaSource.Database(Optional.empty());

    @Override
    public Usage usage() {
        return Usage.of(
                        "Writes the structure of the database as SQL that makes it, or as a Prisma schema: to the file that `schema`"
                                + " names, to FILE, or, where there is neither, to the screen. A file that pull did not write is only"
                                + " replaced if it is the configured one, and what changes in it is said.")
                .options(FORMAT, OUTPUT, PrivilegesOption.PRIVILEGES)
                .examples(
                        "pull",
                        "pull --output schema.sql",
                        "pull --output prisma/schema.prisma",
                        "pull --url postgres://localhost/shop > shop.sql");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        PulledFile file = PulledFile.of(
                format(call.arguments()),
                call.arguments().value(OUTPUT).map(call.surroundings().directory()::resolve),
                call.settings().wantedFile());
        if (file.format() == PullFormat.PRISMA && call.arguments().has(PrivilegesOption.PRIVILEGES)) {
            throw Wrong.usage("A Prisma schema has no words for privileges.", "Leave --privileges out, or pull SQL.");
        }
        file.requireOurs(call);
        PullReport report = file.format() == PullFormat.PRISMA
                ? prisma(file, call)
                : call.godwit().schemaText(DATABASE, options(call));
        file.write(report, call);
        return ExitCode.DONE;
    }

    private static Optional<PullFormat> format(Arguments arguments) {
        return arguments
                .value(FORMAT)
                .map(name -> PullFormat.named(name).orElseThrow(() -> Arguments.wrong(FORMAT, name, "sql or prisma")));
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
