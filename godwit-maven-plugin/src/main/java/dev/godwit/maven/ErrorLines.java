package dev.godwit.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** Standard error of a command: warnings and progress go to the log, the error itself is kept for the failure of the build. */
final class ErrorLines {

    private static final String WARNING = "warning: ";
    private static final String ERROR = "error: ";

    private final Log log;
    private final List<String> error = new ArrayList<>();

    ErrorLines(Log log) {
        this.log = log;
    }

    void accept(String line) {
        if (!error.isEmpty()) {
            error.add(line);
        } else if (line.startsWith(ERROR)) {
            error.add(line.substring(ERROR.length()));
        } else if (line.startsWith(WARNING)) {
            log.warn(line.substring(WARNING.length()));
        } else {
            log.info(line);
        }
    }

    /** The error with its place, state and next step; empty where the command told none. */
    String error() {
        return String.join("\n", error);
    }
}
