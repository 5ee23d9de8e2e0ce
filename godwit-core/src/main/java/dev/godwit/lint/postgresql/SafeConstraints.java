package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.ConstraintForm;
import dev.godwit.lint.form.ConstraintForm.Kind;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.rewrite.Identifier;
import dev.godwit.lint.rewrite.Rewriting;
import dev.godwit.lint.rewrite.Rewriting.Impossible;
import dev.godwit.lint.rewrite.Rewriting.Sequence;
import dev.godwit.lint.rewrite.SafeStep;
import dev.godwit.lint.rewrite.ShortName;
import dev.godwit.lint.rewrite.Standing;
import dev.godwit.lint.rewrite.Unsafe;
import dev.godwit.lint.rule.ProposedName;
import dev.godwit.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Constraints in steps of which none reads the table under a strong lock (manual, “ALTER TABLE”, notes: {@code NOT VALID}, {@code VALIDATE
 * CONSTRAINT}, {@code USING INDEX}, and {@code SET NOT NULL} behind a check that proves it).
 */
final class SafeConstraints {

    private static final Pattern KEY = Pattern.compile(
            "(?is)(?:UNIQUE|PRIMARY\\s+KEY)\\s*(NULLS\\s+(?:NOT\\s+)?DISTINCT\\s*)?(\\([^()]*\\))\\s*(INCLUDE\\s*\\([^()]*\\)\\s*)?"
                    + "(WITH\\s*\\([^()]*\\)\\s*)?((?:(?:NOT\\s+)?DEFERRABLE\\s*|INITIALLY\\s+\\w+\\s*)*)");

    Optional<Rewriting> notNull(Unsafe unsafe, Name table, Name column) {
        if (!unsafe.rules().contains("set-not-null")) {
            return Optional.empty();
        }
        if (!unsafe.isAtLeast(12)) {
            return Optional.of(
                    new Impossible("Before PostgreSQL 12 the table is searched for nulls even where a check proves that"
                            + " there are none. Leave it at a check constraint, added NOT VALID and validated."));
        }
        return Optional.of(Sequence.apart(
                notNull(table, column.text(), column.last()),
                List.of(SafeStep.of("ALTER TABLE " + table + " ALTER COLUMN " + column + " DROP NOT NULL"))));
    }

    /** A check that holds for new rows at once, proved for old ones, taken as the proof, and dropped. */
    static List<SafeStep> notNull(Name table, String column, String plain) {
        String check = Identifier.of(ShortName.of(table.last(), plain, "is_not_null"));
        String alter = "ALTER TABLE " + table + " ";
        return List.of(
                SafeStep.of(alter + "ADD CONSTRAINT " + check + " CHECK (" + column + " IS NOT NULL) NOT VALID"),
                SafeStep.of(alter + "VALIDATE CONSTRAINT " + check),
                SafeStep.of(alter + "ALTER COLUMN " + column + " SET NOT NULL"),
                SafeStep.of(alter + "DROP CONSTRAINT " + check));
    }

    Optional<Rewriting> inTwoSteps(Unsafe unsafe, Name table, ConstraintForm constraint) {
        boolean check = constraint.kind() == Kind.CHECK && unsafe.rules().contains("check-without-not-valid");
        boolean foreign =
                constraint.kind() == Kind.FOREIGN_KEY && unsafe.rules().contains("foreign-key-without-not-valid");
        if (constraint.kind() == Kind.EXCLUDE) {
            return Optional.of(
                    new Impossible("An exclusion constraint builds its index at once and cannot be made of one"
                            + " that is there. Add it while nobody writes, or to a new table."));
        }
        if (!check && !foreign) {
            return Optional.empty();
        }
        if (check && constraint.name().isEmpty()) {
            return Optional.of(new Impossible(
                    "The check has no name, by which it is to be validated. Write CONSTRAINT name CHECK (…)."));
        }
        String name = constraint.nameOr(Identifier.of(ProposedName.of(table, constraint.columns(), "fkey")));
        return Optional.of(Sequence.apart(
                twoSteps(table, name, constraint.definition()),
                List.of(SafeStep.of("ALTER TABLE " + table + " DROP CONSTRAINT " + name))));
    }

    static List<SafeStep> twoSteps(Name table, String name, String definition) {
        return List.of(
                SafeStep.of("ALTER TABLE " + table + " ADD CONSTRAINT " + name + " " + definition + " NOT VALID"),
                SafeStep.of("ALTER TABLE " + table + " VALIDATE CONSTRAINT " + name));
    }

    Optional<Rewriting> key(Unsafe unsafe, Name table, ConstraintForm key) {
        if (!unsafe.rules().contains("constraint-builds-index")) {
            return Optional.empty();
        }
        Matcher parts = KEY.matcher(key.definition());
        if (!parts.matches()) {
            return Optional.of(new Impossible(
                    "The key says something that an index made before it cannot be told: " + key.definition() + "."));
        }
        boolean primary = key.kind() == Kind.PRIMARY_KEY;
        String name = key.nameOr(Identifier.of(
                primary ? ProposedName.of(table, List.of(), "pkey") : ProposedName.of(table, key.columns(), "key")));
        List<SafeStep> steps = new ArrayList<>();
        if (primary) {
            Optional<Rewriting> refused = makeNotNull(unsafe, table, key, steps);
            if (refused.isPresent()) {
                return refused;
            }
        }
        steps.addAll(throughIndex(table, name, primary ? "PRIMARY KEY" : "UNIQUE", indexed(parts), said(parts, 5)));
        return Optional.of(
                Sequence.apart(steps, List.of(SafeStep.of("ALTER TABLE " + table + " DROP CONSTRAINT " + name))));
    }

    private static String indexed(Matcher parts) {
        return parts.group(2).strip() + said(parts, 3) + said(parts, 1) + said(parts, 4);
    }

    private static String said(Matcher parts, int group) {
        String text = parts.group(group);
        return text == null || text.isBlank() ? "" : " " + text.strip();
    }

    static List<SafeStep> throughIndex(Name table, String name, String kind, String columns, String deferral) {
        return List.of(
                SafeStep.of("CREATE UNIQUE INDEX CONCURRENTLY " + name + " ON " + table + " " + columns),
                SafeStep.of("ALTER TABLE " + table + " ADD CONSTRAINT " + name + " " + kind + " USING INDEX " + name
                        + deferral));
    }

    /** The server would search for nulls by itself, under its strongest lock. */
    private static Optional<Rewriting> makeNotNull(
            Unsafe unsafe, Name table, ConstraintForm key, List<SafeStep> steps) {
        Unsafe.Known known = unsafe.before().of(table);
        if (known.standing().isEmpty()) {
            return Optional.of(new Impossible(known.reason()));
        }
        Standing standing = known.standing().get();
        for (Name column : key.columns()) {
            boolean nullable =
                    standing.table().column(column.last()).map(Column::nullable).orElse(true);
            if (nullable) {
                steps.addAll(notNull(table, column.text(), column.last()));
            }
        }
        return Optional.empty();
    }
}
