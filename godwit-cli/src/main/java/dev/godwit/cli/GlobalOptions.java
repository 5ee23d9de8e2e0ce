package dev.godwit.cli;

import dev.godwit.cli.args.Option;
import java.util.List;

/** The options that every command takes, before or after its name. */
public final class GlobalOptions {

    /** The configuration file. */
    public static final Option CONFIG = Option.of(
                    "--config", "FILE", "the configuration (default: godwit.yaml here or in a directory above)")
            .letter('c');
    /** The environment. */
    public static final Option ENV = Option.of(
                    "--env", "NAME", "the environment (default: the configuration's, $GODWIT_ENV, development)")
            .letter('e');
    /** The database. */
    public static final Option URL = Option.of("--url", "URL", "the database, in place of the configuration's");
    /** Who logs in. */
    public static final Option USER = Option.of("--user", "NAME", "who logs in");
    /** The password. */
    public static final Option PASSWORD = Option.of("--password", "TEXT", "with which password");
    /** The migrations directory. */
    public static final Option DIR = Option.of("--dir", "DIR", "the migrations directory");
    /** Compiled classes. */
    public static final Option CLASSPATH = Option.of(
            "--classpath",
            "PATHS",
            "jars and directories of classes that migrations in Java and entities use, in place of the configuration's");
    /** JSON. */
    public static final Option JSON = Option.flag("--json", "print one JSON document and nothing else");
    /** No colour. */
    public static final Option NO_COLOR = Option.flag("--no-color", "print without colour (also: $NO_COLOR)");
    /** Quiet. */
    public static final Option QUIET =
            Option.flag("--quiet", "print results and errors only").letter('q');
    /** Verbose. */
    public static final Option VERBOSE = Option.flag("--verbose", "tell every step, and stack traces of errors")
            .letter('v');
    /** Help. */
    public static final Option HELP =
            Option.flag("--help", "show help, of a command if one is named").letter('h');
    /** Version. */
    public static final Option VERSION =
            Option.flag("--version", "show the version").letter('V');

    /** All of them, in the order of help. */
    public static final List<Option> ALL =
            List.of(CONFIG, ENV, URL, USER, PASSWORD, DIR, CLASSPATH, JSON, NO_COLOR, QUIET, VERBOSE, HELP, VERSION);

    private GlobalOptions() {}
}
