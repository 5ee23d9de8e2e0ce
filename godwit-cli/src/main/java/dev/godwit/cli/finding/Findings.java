package dev.godwit.cli.finding;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that a command found.
 *
 * @param command which command, for example {@code verify}
 * @param verdict what it comes to, a full sentence
 * @param subjects what was looked at, in order; each finding is about one of them
 * @param findings what was found, in order
 * @param attachments texts that belong to it
 */
public record Findings(
        String command, String verdict, List<Subject> subjects, List<Finding> findings, List<Attachment> attachments) {

    public Findings {
        subjects = List.copyOf(subjects);
        findings = List.copyOf(findings);
        attachments = List.copyOf(attachments);
    }

    /** How much all of it matters: as much as what matters most. */
    public Level level() {
        return findings.stream()
                .map(Finding::level)
                .min(Comparator.naturalOrder())
                .orElse(Level.NOTE);
    }

    /** The same, and what was found about something else that was looked at. */
    public Findings and(Subject subject, List<Finding> about) {
        return new Findings(
                command,
                verdict,
                Stream.concat(subjects.stream(), Stream.of(subject)).toList(),
                Stream.concat(findings.stream(), about.stream()).toList(),
                attachments);
    }

    /** What was found about one subject. */
    public List<Finding> about(Subject subject) {
        return findings.stream()
                .filter(finding -> finding.subject().equals(subject.name()))
                .toList();
    }

    /**
     * Something that was looked at.
     *
     * @param name as people know it, for example the id of a migration
     * @param skipped whether there was nothing to try about it
     */
    public record Subject(String name, boolean skipped) {

        /** Something that was tried. */
        public static Subject of(String name) {
            return new Subject(name, false);
        }
    }

    /**
     * A text to read beside the findings.
     *
     * @param title what it is
     * @param language for highlighting, for example {@code sql}
     */
    public record Attachment(String title, String language, String text) {}
}
