package dev.godwit.cli.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.godwit.cli.Output;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.Excerpt;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tells what went wrong: to people in four parts on standard error, to programs as one JSON document on standard output. */
public final class Failures {

    private final Output output;
    private final List<Path> roots;

    /**
     * Tells on this output.
     *
     * @param roots directories in which the files that errors name may be found, to show their lines
     */
    public Failures(Output output, List<Path> roots) {
        this.output = output;
        this.roots = roots;
    }

    /** Tells it. */
    public void report(GodwitException e) {
        if (output.json()) {
            try {
                JsonDocument.write(output.out(), json -> fields(json, e));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        } else {
            lines(e);
        }
        if (output.verbose()) {
            StringWriter trace = new StringWriter();
            (e.code() == ErrorCode.INTERNAL && e.getCause() != null ? e.getCause() : e)
                    .printStackTrace(new PrintWriter(trace));
            output.err().print(trace);
        }
        output.out().flush();
        output.err().flush();
    }

    private static void fields(JsonGenerator json, GodwitException e) throws IOException {
        Optional<Place> place = e.place();
        json.writeObjectFieldStart("error");
        json.writeStringField("code", e.code().name());
        json.writeStringField("message", String.valueOf(e.getMessage()));
        text(json, "file", place.map(Place::file));
        number(json, "line", place.map(Place::line).orElse(0));
        number(json, "column", place.map(Place::column).orElse(0));
        text(json, "statement", place.flatMap(Place::statement));
        text(json, "state", e.state());
        text(json, "hint", e.hint());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        } else {
            json.writeNullField(field);
        }
    }

    private static void number(JsonGenerator json, String field, int value) throws IOException {
        if (value > 0) {
            json.writeNumberField(field, value);
        } else {
            json.writeNullField(field);
        }
    }

    private void lines(GodwitException e) {
        output.err().println(output.errStyle().bad("error:") + " " + indented(String.valueOf(e.getMessage())));
        if (e.place().isPresent()) {
            output.err().println("  at " + e.place().get());
            for (String line : new Excerpt(this::open).of(e.place().get())) {
                output.err().println("  " + output.errStyle().faint(line));
            }
        }
        e.state().ifPresent(state -> output.err().println("  state: " + indented(state)));
        e.hint().ifPresent(hint -> output.err().println("  next: " + indented(hint)));
    }

    private Optional<BufferedReader> open(String name) throws IOException {
        for (Path root : roots) {
            try {
                Path file = root.resolve(name);
                if (Files.isRegularFile(file)) {
                    return Optional.of(Files.newBufferedReader(file));
                }
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Further lines stand under the first. */
    private static String indented(String text) {
        return text.strip().replace("\r", "").replace("\n", "\n    ");
    }
}
