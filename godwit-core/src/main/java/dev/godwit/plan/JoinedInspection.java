package dev.godwit.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** What several scripts are that run as one. */
final class JoinedInspection {

    private JoinedInspection() {}

    static ScriptInspection of(List<ScriptInspection> parts) {
        int statements = sum(parts, ScriptInspection::statements);
        int prefix = 0;
        int part = 0;
        while (part < parts.size() && isSessionOnly(parts.get(part))) {
            prefix += parts.get(part++).statements();
        }
        int suffix = 0;
        if (part < parts.size()) {
            prefix += parts.get(part).sessionPrefix();
            suffix = suffix(parts);
        }
        int session = sum(parts, p -> p.sessionPrefix() + p.sessionSuffix());
        boolean inside = parts.stream().anyMatch(ScriptInspection::sessionInside) || session > prefix + suffix;
        return new ScriptInspection(
                statements,
                parts.stream()
                        .map(ScriptInspection::alone)
                        .flatMap(Optional::stream)
                        .findFirst(),
                parts.stream().anyMatch(ScriptInspection::ownTransactions),
                prefix,
                suffix,
                inside,
                parts.stream().anyMatch(ScriptInspection::touchesSession),
                parts.stream()
                        .map(ScriptInspection::backfill)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static int suffix(List<ScriptInspection> parts) {
        int suffix = 0;
        int part = parts.size() - 1;
        while (isSessionOnly(parts.get(part))) {
            suffix += parts.get(part--).statements();
        }
        return suffix + parts.get(part).sessionSuffix();
    }

    private static boolean isSessionOnly(ScriptInspection part) {
        return part.sessionPrefix() == part.statements();
    }

    private static int sum(List<ScriptInspection> parts, ToIntFunction<ScriptInspection> count) {
        return parts.stream().mapToInt(count).sum();
    }
}
