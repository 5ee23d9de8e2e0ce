package dev.godwit.lint;

import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much the findings of each rule matter in a project.
 *
 * @param rules the rules of its engine
 * @param chosen what the project says, by id; empty for off
 */
record Levels(List<Rule> rules, Map<String, Optional<Severity>> chosen) {

    Levels {
        rules = List.copyOf(rules);
        chosen = Map.copyOf(chosen);
    }

    /** Empty where the rule is off. */
    Optional<Severity> of(About rule) {
        Optional<Severity> level = chosen.get(rule.id());
        return level != null ? level : rule.severity();
    }

    boolean isOn(String id) {
        return rules.stream()
                .map(Rule::about)
                .filter(about -> about.id().equals(id))
                .anyMatch(about -> of(about).isPresent());
    }

    /** Those that are on. */
    List<Rule> on() {
        return rules.stream().filter(rule -> of(rule.about()).isPresent()).toList();
    }
}
