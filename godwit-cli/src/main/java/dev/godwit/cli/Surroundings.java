package dev.godwit.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a run finds around it.
 *
 * @param variables the value of an environment variable, or null
 * @param directory the working directory
 * @param clock the time
 * @param in standard input
 * @param out standard output; UTF-8
 * @param err standard error; UTF-8
 * @param inIsTerminal whether a person can be asked
 * @param outIsTerminal whether a person reads standard output
 * @param errIsTerminal whether a person reads standard error
 */
public record Surroundings(
        Function<String, @Nullable String> variables,
        Path directory,
        Clock clock,
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean inIsTerminal,
        boolean outIsTerminal,
        boolean errIsTerminal) {

    /** A variable's value; empty where it is not set or empty. */
    public String variable(String name) {
        String value = variables.apply(name);
        return value == null ? "" : value;
    }

    /** A path as a person in the working directory would write it. */
    public String shown(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path here = directory.toAbsolutePath().normalize();
        return absolute.startsWith(here) && !absolute.equals(here)
                ? here.relativize(absolute).toString()
                : absolute.toString();
    }
}
