package dev.godwit.cli.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Asks the person at the terminal. */
final class Question {

    private final Call call;

    Question(Call call) {
        this.call = call;
    }

    /** Whether there is somebody to ask. */
    boolean canBeAsked() {
        return call.surroundings().inIsTerminal();
    }

    /** Whether they say yes; anything else is a no. */
    boolean yes(String text) {
        call.surroundings().err().print(text + " [y/N] ");
        call.surroundings().err().flush();
        String answer = line(call.surroundings().in()).strip().toLowerCase(Locale.ROOT);
        return answer.equals("y") || answer.equals("yes");
    }

    /** Byte by byte, so that the next question finds what belongs to it. */
    private static String line(InputStream in) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                line.write(next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
