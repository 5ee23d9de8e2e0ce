package dev.godwit.config;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.lint.RuleBook;
import dev.godwit.lint.rule.Severity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads {@code lint.rules}: the id of a rule, and {@code off}, {@code info}, {@code warning} or {@code error}. */
final class LintLevels {

    private final Variables variables;

    LintLevels(Variables variables) {
        this.variables = variables;
    }

    Map<String, Optional<Severity>> read(Value value) {
        Map<String, Optional<Severity>> levels = new LinkedHashMap<>();
        for (Value.Item item : value.items()) {
            String key = value.key() + "." + item.name();
            if (!RuleBook.knows(item.name())) {
                throw GodwitException.of(ErrorCode.CONFIGURATION, "`" + key + "` is no rule.")
                        .at(item.place())
                        .hint(RuleBook.nearest(item.name())
                                .map(nearest -> "Did you mean `" + nearest + "`?")
                                .orElse("docs/reference/rules lists all rules."))
                        .build();
            }
            levels.put(item.name(), level(key, variables.resolve(key, item), item));
        }
        return levels;
    }

    private static Optional<Severity> level(String key, String word, Value.Item item) {
        // YAML reads a bare off as a word here, and as false in other readers.
        if (word.equals("off") || word.equals("false")) {
            return Optional.empty();
        }
        Optional<Severity> severity = Severity.named(word);
        if (severity.isEmpty()) {
            throw GodwitException.of(
                            ErrorCode.CONFIGURATION,
                            "`" + key + "` is `" + word + "`, but must be off, info, warning or error.")
                    .at(item.place())
                    .build();
        }
        return severity;
    }
}
