package dev.godwit.cli.finding;

import dev.godwit.ToolVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a command may tell what it found. */
public enum ReportForm {
    /** Lines for people. */
    TEXT(".txt"),
    /** One JSON document. */
    JSON(".json"),
    /** Annotations for GitHub Actions. */
    GITHUB(""),
    /** JUnit XML. */
    JUNIT(".xml"),
    /** SARIF 2.1.0. */
    SARIF(".sarif"),
    /** Markdown for a comment. */
    MARKDOWN(".md");

    /** Their names, for help and messages. */
    public static final String NAMES = "text, json, github, junit, sarif or markdown";

    private final String extension;

    ReportForm(String extension) {
        this.extension = extension;
    }

    /** The one of this name. */
    public static Optional<ReportForm> named(String name) {
        return Arrays.stream(values())
                .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** The one that a file is called for. */
    public static Optional<ReportForm> ofFile(String file) {
        return Arrays.stream(values())
                .filter(form -> !form.extension.isEmpty() && file.endsWith(form.extension))
                .findFirst();
    }

    /** Whether it is made of findings; the others are made of the report itself. */
    public boolean isOfFindings() {
        return this != TEXT && this != JSON;
    }

    /**
     * Writes findings in it.
     *
     * @param directory the working directory
     * @param roots directories in which the files that findings name may be found
     * @throws IllegalStateException for the text and JSON, see {@link #isOfFindings()}
     */
    public void write(Findings findings, Path directory, List<Path> roots, Appendable out) throws IOException {
        RepositoryPaths paths = RepositoryPaths.around(directory, roots);
        Form form = switch (this) {
            case GITHUB -> new GithubAnnotations(paths);
            case JUNIT -> new JunitXml();
            case SARIF -> new Sarif(paths, ToolVersion.current());
            case MARKDOWN -> new Markdown(paths);
            case TEXT, JSON -> throw new IllegalStateException(this + " is not made of findings");
        };
        form.write(findings, out);
    }
}
