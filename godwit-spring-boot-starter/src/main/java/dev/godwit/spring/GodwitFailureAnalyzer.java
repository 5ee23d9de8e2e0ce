package dev.godwit.spring;

import dev.godwit.error.Excerpt;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells why an application does not start with the words of the command line: what, where, state, and what to do. */
public final class GodwitFailureAnalyzer extends AbstractFailureAnalyzer<GodwitException> {

    private static final String CLASSPATH = "classpath:";

    /** Made by Spring Boot. */
    public GodwitFailureAnalyzer() {}

    @Override
    protected FailureAnalysis analyze(Throwable root, GodwitException e) {
        StringBuilder text = new StringBuilder();
        Optional.ofNullable(findCause(root, DatabaseNotReadyException.class))
                .map(DatabaseNotReadyException::database)
                .filter(database -> !database.equals(GodwitDatabase.DEFAULT_NAME))
                .ifPresent(database -> text.append("Database ").append(database).append(": "));
        text.append(e.getMessage());
        e.place().ifPresent(place -> where(text, place));
        e.state().ifPresent(state -> text.append("\n\n").append(state));
        return new FailureAnalysis(text.toString(), e.hint().orElse(null), e);
    }

    private static void where(StringBuilder text, Place place) {
        text.append("\n  at ").append(place);
        for (String line : new Excerpt(GodwitFailureAnalyzer::open).of(place)) {
            text.append("\n  ").append(line);
        }
    }

    private static Optional<BufferedReader> open(String name) throws IOException {
        if (!name.startsWith(CLASSPATH)) {
            return fromDirectory(name);
        }
        ClassLoader classes = Thread.currentThread().getContextClassLoader();
        InputStream stream = classes == null ? null : classes.getResourceAsStream(name.substring(CLASSPATH.length()));
        return Optional.ofNullable(stream)
                .map(bytes -> new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8)));
    }

    private static Optional<BufferedReader> fromDirectory(String name) throws IOException {
        try {
            Path file = Path.of(name);
            return Files.isRegularFile(file) ? Optional.of(Files.newBufferedReader(file)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
