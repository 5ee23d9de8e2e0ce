package dev.godwit.maven;

import dev.godwit.cli.Cli;
import dev.godwit.cli.Interruption;
import dev.godwit.cli.Surroundings;
import dev.godwit.error.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** What every goal takes, and how it runs its command. Maven fills fields of this class in those of the goals. */
abstract class GodwitMojo extends AbstractMojo {

    /** The configuration file. Without it {@code godwit.yaml} in the project's directory or one above, if there is one. */
    @Parameter(property = "godwit.config")
    private @Nullable File config;

    /** The environment of the configuration. */
    @Parameter(property = "godwit.env")
    private @Nullable String environment;

    /** The database, in place of the configuration's. Files are relative to the project's directory. */
    @Parameter(property = "godwit.url")
    private @Nullable String url;

    /** Who logs in. */
    @Parameter(property = "godwit.user")
    private @Nullable String user;

    /** With which password. Better kept in the settings, see {@code serverId}. */
    @Parameter(property = "godwit.password")
    private @Nullable String password;

    /** The server in Maven's settings whose user name and password log in; encrypted passwords are decrypted. */
    @Parameter(property = "godwit.serverId")
    private @Nullable String serverId;

    /** The migrations directory, in place of the configuration's. */
    @Parameter(property = "godwit.directory")
    private @Nullable String directory;

    /** Further arguments of the command, as on the command line. */
    @Parameter
    private @Nullable List<String> arguments;

    /** Does nothing. */
    @Parameter(property = "godwit.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private @Nullable MavenProject project;

    @Parameter(defaultValue = "${settings}", readonly = true, required = true)
    private @Nullable Settings settings;

    private final SettingsDecrypter decrypter;

    GodwitMojo(SettingsDecrypter decrypter) {
        this.decrypter = decrypter;
    }

    /** The command with its own options. */
    abstract List<String> command();

    /** Hears a line of the result. */
    void result(String line) {
        getLog().info(line);
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("godwit.skip is set.");
            return;
        }
        ErrorLines errors = new ErrorLines(getLog());
        ExitCode code = run(allArguments(), errors);
        if (code == ExitCode.USAGE) {
            throw new MojoExecutionException(message(code, errors));
        }
        if (code != ExitCode.DONE) {
            throw new MojoFailureException(message(code, errors));
        }
    }

    private ExitCode run(List<String> args, ErrorLines errors) {
        PrintStream out = new LogLines(this::result).stream();
        PrintStream err = new LogLines(errors::accept).stream();
        Surroundings surroundings = new Surroundings(
                System::getenv,
                project().getBasedir().toPath(),
                Clock.systemUTC(),
                new ByteArrayInputStream(new byte[0]),
                out,
                err,
                false,
                false,
                false);
        try (out;
                err) {
            return new Cli(surroundings, new Interruption(err)).run(args.toArray(String[]::new));
        }
    }

    private String message(ExitCode code, ErrorLines errors) {
        String told = errors.error();
        return "godwit " + command().get(0)
                + (told.isEmpty() ? " says no (" + code.number() + "), see above" : ": " + told);
    }

    private List<String> allArguments() throws MojoExecutionException {
        List<String> args = new ArrayList<>(command());
        add(args, "--config", config == null ? null : config.getPath());
        add(args, "--env", environment);
        add(args, "--url", url);
        Server server = server();
        add(args, "--user", user != null || server == null ? user : server.getUsername());
        add(args, "--password", password != null || server == null ? password : server.getPassword());
        add(args, "--dir", directory);
        add(args, "--classpath", classpath());
        if (getLog().isDebugEnabled()) {
            args.add("--verbose");
        }
        if (arguments != null) {
            args.addAll(arguments);
        }
        return args;
    }

    /** Adds an option that was given. */
    static void add(List<String> args, String option, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            args.add(option);
            args.add(value);
        }
    }

    /** Adds an option once for each value. */
    static void addAll(List<String> args, String option, @Nullable List<String> values) {
        if (values != null) {
            values.forEach(value -> add(args, option, value));
        }
    }

    private String classpath() throws MojoExecutionException {
        try {
            return String.join(File.pathSeparator, project().getRuntimeClasspathElements());
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("The project's class path is not known: " + e.getMessage(), e);
        }
    }

    private @Nullable Server server() throws MojoExecutionException {
        if (serverId == null || settings == null) {
            return null;
        }
        Server server = settings.getServer(serverId);
        if (server == null) {
            throw new MojoExecutionException("Maven's settings have no server `" + serverId + "`.");
        }
        return decrypter.decrypt(new DefaultSettingsDecryptionRequest(server)).getServer();
    }

    private MavenProject project() {
        if (project == null) {
            throw new IllegalStateException("Maven has not filled in the project.");
        }
        return project;
    }
}
