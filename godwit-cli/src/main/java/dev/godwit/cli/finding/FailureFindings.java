package dev.godwit.cli.finding;

import dev.godwit.cli.finding.Findings.Subject;
import dev.godwit.error.GodwitException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why a command came to no result. */
public final class FailureFindings {

    private static final String SUBJECT = "it runs to its end";

    private FailureFindings() {}

    /** One finding, the error. */
    public static Findings of(String command, GodwitException error) {
        Rule rule = new Rule(error.code().name().toLowerCase(Locale.ROOT).replace('_', '-'), "The command failed");
        List<String> details = new ArrayList<>();
        error.state().ifPresent(state -> details.add("state: " + state));
        error.hint().ifPresent(hint -> details.add("next: " + hint));
        String message = String.valueOf(error.getMessage());
        Finding finding = new Finding(rule, Level.ERROR, SUBJECT, message, details, error.place());
        return new Findings(command, "It failed.", List.of(Subject.of(SUBJECT)), List.of(finding), List.of());
    }
}
