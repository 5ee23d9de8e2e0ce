package dev.godwit.cli.command;

import dev.godwit.cli.args.Arguments;
import dev.godwit.cli.args.Option;
import dev.godwit.compare.DiffOptions;
import dev.godwit.compare.SchemaSource;
import dev.godwit.compare.SchemaSources;
import dev.godwit.erd.Diagram;
import dev.godwit.erd.DifferenceDiagram;
import dev.godwit.erd.Grouping;
import dev.godwit.erd.SchemaDiagram;
import dev.godwit.erd.Selection;
import dev.godwit.erd.render.Format;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.ExitCode;
import dev.godwit.error.GodwitException;
import dev.godwit.report.SchemaReport;
import dev.godwit.report.SchemasReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code godwit erd}. */
final class ErdCommand implements Command {

    private static final Option FROM = Option.of("--from", "SOURCE", "what to draw, or what there is [db]");
    private static final Option TO =
            Option.of("--to", "SOURCE", "what there is to be: draws the difference from the one to the other");
    private static final Option FORMAT =
            Option.of("--format", "FORMAT", "svg, mermaid or html [as the output is called; svg]");
    private static final Option OUTPUT = Option.of("--output", "FILE", "write the picture into this file");
    private static final Option ONLY =
            Option.of("--only", "NAMES", "draw these only: names with commas between, * and ? for any characters");
    private static final Option CHANGED = Option.flag("--changed", "of a difference, draw only what changed");
    private static final Option NEAR =
            Option.of("--near", "N", "with --only or --changed: and what is up to N relations away");
    private static final Option COLUMNS = Option.of("--columns", "WHICH", "all, keys or none [all]");
    private static final Option GROUP =
            Option.of("--group", "HOW", "frames: auto, schema, prefix (of names) or none [auto]");

    @Override
    public Usage usage() {
        return Usage.of(
                        "Draws tables, views and enums with their relations: the schema of a source, or the difference of two. A SOURCE is"
                                + " that of `diff`. The picture goes to standard output, or into a file. With --json the boxes and relations are"
                                + " printed in its place.")
                .options(
                        FROM,
                        TO,
                        FORMAT,
                        OUTPUT,
                        ONLY,
                        CHANGED,
                        NEAR,
                        COLUMNS,
                        GROUP,
                        RenameOptions.RENAME,
                        RenameOptions.NO_RENAMES)
                .examples(
                        "erd --output schema.svg",
                        "erd --from db --to migrations --output pending.html",
                        "erd --only orders --near 1 --format mermaid");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        Arguments arguments = call.arguments();
        Format format = format(arguments);
        Grouping grouping = grouping(arguments);
        Selection selection = selection(arguments);
        Diagram diagram = selected(selection, diagram(call));
        if (arguments.has(OUTPUT)) {
            Path file = call.surroundings()
                    .directory()
                    .resolve(arguments.value(OUTPUT).orElse(""));
            Files.writeString(file, format.render(diagram, grouping));
            call.reports().drawn(diagram, call.surroundings().shown(file));
        } else {
            call.reports().drawn(diagram, () -> format.render(diagram, grouping));
        }
        if (diagram.boxes().isEmpty()) {
            call.output().warning("There is nothing to draw.");
        }
        return ExitCode.DONE;
    }

    private static Diagram diagram(Call call) {
        SchemaSources sources = call.settings().sources();
        SchemaSource from = sources.parse(call.arguments().value(FROM).orElse("db"));
        DiffOptions options = new RenameOptions(call).said(call.settings().base());
        if (!call.arguments().has(TO)) {
            SchemaReport report = call.godwit().structure(from, options);
            warn(call, report.unread());
            return SchemaDiagram.of(report.schema());
        }
        SchemaSource to = sources.parse(call.arguments().value(TO).orElse(""));
        SchemasReport report = call.godwit().structures(from, to, options);
        warn(call, report.unread());
        report.open().forEach(question -> call.output().warning(question.advice()));
        return DifferenceDiagram.of(report.before(), report.after(), report.changes());
    }

    private static void warn(Call call, List<String> unread) {
        if (!unread.isEmpty()) {
            call.output().warning("Not drawn: " + String.join(", ", unread) + ".");
        }
    }

    private static Diagram selected(Selection selection, Diagram diagram) {
        List<String> unknown = selection.unknown(diagram);
        if (!unknown.isEmpty()) {
            throw GodwitException.of(
                            ErrorCode.USAGE, "There is no table, view or enum `" + String.join("`, `", unknown) + "`.")
                    .hint(
                            "--only takes names as the database has them, with commas between; * stands for any characters.")
                    .build();
        }
        return selection.of(diagram);
    }

    private static Selection selection(Arguments arguments) {
        if (arguments.has(CHANGED) && !arguments.has(TO)) {
            throw Wrong.usage("--changed draws a part of a difference.", "Give --to as well.");
        }
        if (arguments.has(NEAR) && !arguments.has(ONLY) && !arguments.has(CHANGED)) {
            throw Wrong.usage("--near draws more than --only or --changed names.", "Give one of them as well.");
        }
        List<String> only = arguments
                .value(ONLY)
                .map(names -> List.of(names.trim().split("\\s*,\\s*")))
                .orElse(List.of());
        return new Selection(only, arguments.has(CHANGED), arguments.count(NEAR).orElse(0), columns(arguments));
    }

    private static Selection.Columns columns(Arguments arguments) {
        String which = arguments.value(COLUMNS).orElse("all");
        return switch (which) {
            case "all" -> Selection.Columns.ALL;
            case "keys" -> Selection.Columns.KEYS;
            case "none" -> Selection.Columns.NONE;
            default -> throw Arguments.wrong(COLUMNS, which, "all, keys or none");
        };
    }

    private static Grouping grouping(Arguments arguments) {
        String how = arguments.value(GROUP).orElse("auto");
        return switch (how) {
            case "auto" -> Grouping.AUTO;
            case "schema" -> Grouping.SCHEMA;
            case "prefix" -> Grouping.PREFIX;
            case "none" -> Grouping.NONE;
            default -> throw Arguments.wrong(GROUP, how, "auto, schema, prefix or none");
        };
    }

    private static Format format(Arguments arguments) {
        if (!arguments.has(FORMAT)) {
            return arguments.value(OUTPUT).flatMap(Format::ofFile).orElse(Format.SVG);
        }
        String format = arguments.value(FORMAT).orElse("");
        return switch (format) {
            case "svg" -> Format.SVG;
            case "mermaid" -> Format.MERMAID;
            case "html" -> Format.HTML;
            default -> throw Arguments.wrong(FORMAT, format, "svg, mermaid or html");
        };
    }
}
