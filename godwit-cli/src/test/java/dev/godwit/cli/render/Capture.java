package dev.godwit.cli.render;

import dev.godwit.cli.Output;
import dev.godwit.cli.Style;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** An output whose text can be looked at. */
final class Capture {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    Output output() {
        return output(false, false, false, false, false);
    }

    Output output(boolean json, boolean quiet, boolean verbose, boolean colour, boolean live) {
        return new Output(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                json,
                quiet,
                verbose,
                new Style(colour),
                new Style(colour),
                live);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
