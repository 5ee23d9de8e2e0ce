package dev.godwit.lint;

import dev.godwit.error.Place;
import dev.godwit.lint.LintReport.Found;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Severity;
import dev.godwit.migration.Migration;
import java.util.List;
import java.util.Optional;

/** The migration that findings are about. */
record Origin(String version, String id, String file) {

    static Origin of(Migration migration) {
        return new Origin(migration.version().text(), migration.id(), migration.file());
    }

    Found found(About rule, Severity severity, Place place, String message, List<String> better) {
        return new Found(rule, severity, version, id, place, message, better, Optional.empty());
    }
}
