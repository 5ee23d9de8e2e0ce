package dev.godwit.cli.finding;

import dev.godwit.error.Place;
import java.io.IOException;

/**
 * Lines that GitHub Actions shows beside the code (GitHub documentation, “Workflow commands for GitHub Actions”: {@code ::error},
 * {@code ::warning}, {@code ::notice}).
 */
record GithubAnnotations(RepositoryPaths paths) implements Form {

    @Override
    public void write(Findings findings, Appendable out) throws IOException {
        for (Finding finding : findings.findings()) {
            out.append("::").append(command(finding.level())).append(' ');
            if (finding.place().isPresent()) {
                out.append(place(finding.place().get())).append(',');
            }
            out.append("title=").append(property(title(findings, finding)));
            out.append("::").append(message(finding.text())).append('\n');
        }
    }

    private static String title(Findings findings, Finding finding) {
        return "godwit " + findings.command() + ": " + finding.subject() + " ("
                + finding.rule().id() + ")";
    }

    private static String command(Level level) {
        return switch (level) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
        };
    }

    private String place(Place place) {
        String file = "file=" + property(paths.of(place.file()));
        if (place.line() == 0) {
            return file;
        }
        return file + ",line=" + place.line() + (place.column() > 0 ? ",col=" + place.column() : "");
    }

    private static String message(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return message(text).replace(":", "%3A").replace(",", "%2C");
    }
}
