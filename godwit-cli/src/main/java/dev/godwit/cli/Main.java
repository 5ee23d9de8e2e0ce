package dev.godwit.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/** Where the process starts and ends. */
public final class Main {

    private Main() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals(WarmUp.OPTION)) {
            WarmUp.run();
            return;
        }
        PrintStream out = stream(FileDescriptor.out, 8192);
        PrintStream err = stream(FileDescriptor.err, 512);
        Surroundings surroundings = new Surroundings(
                System::getenv,
                Path.of("").toAbsolutePath(),
                Clock.systemUTC(),
                System.in,
                out,
                err,
                isTerminal("godwit.terminal.in") && isTerminal("godwit.terminal.err"),
                isTerminal("godwit.terminal.out"),
                isTerminal("godwit.terminal.err"));
        Interruption interruption = new Interruption(err);
        interruption.install();
        int code = new Cli(surroundings, interruption).run(args).number();
        out.flush();
        err.flush();
        interruption.finished();
        System.exit(code);
    }

    /** UTF-8 whatever the locale, and flushed with each line. */
    private static PrintStream stream(FileDescriptor descriptor, int buffer) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), buffer), true, StandardCharsets.UTF_8);
    }

    /** Only the launcher knows for certain: Java's own answer differs between releases, and in some it costs a tenth of a second. */
    private static boolean isTerminal(String property) {
        return Boolean.getBoolean(property);
    }
}
