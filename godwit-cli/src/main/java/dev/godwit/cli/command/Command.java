package dev.godwit.cli.command;

import dev.godwit.error.ExitCode;
import java.io.IOException;

/** One command: what it takes, and how it is done. */
public interface Command {

    /** What it takes, for parsing, help and completion. */
    Usage usage();

    /** Does it and reports. */
    ExitCode run(Call call) throws IOException;
}
