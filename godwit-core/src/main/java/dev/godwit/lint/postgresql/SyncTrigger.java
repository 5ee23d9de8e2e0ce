package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.Name;
import dev.godwit.lint.rewrite.Identifier;
import dev.godwit.lint.rewrite.SafeStep;
import dev.godwit.lint.rewrite.ShortName;
import java.util.List;

/**
 * A trigger that keeps two columns of a row in step. It changes the row before it is written and no other row, so it cannot call itself;
 * its name puts it behind other triggers of the table, which fire in the order of their names.
 *
 * @param table of the columns
 * @param name of the trigger
 * @param function its function, with the schema of the table
 * @param body what it does, between BEGIN and RETURN
 */
record SyncTrigger(Name table, String name, String function, String body) {

    /** Whichever of the two a statement writes, the other one follows; where it writes both, the second one counts. */
    static SyncTrigger bothWays(Name table, Name first, Name second) {
        return of(
                table,
                first,
                second,
                "  IF (TG_OP = 'INSERT' AND NEW." + second + " IS NULL)\n"
                        + "      OR (TG_OP = 'UPDATE' AND NEW." + second + " IS NOT DISTINCT FROM OLD." + second
                        + ") THEN\n"
                        + "    NEW." + second + " := NEW." + first + ";\n"
                        + "  ELSE\n"
                        + "    NEW." + first + " := NEW." + second + ";\n"
                        + "  END IF;\n");
    }

    /** The second one is always what an expression makes of the row. */
    static SyncTrigger forward(Name table, Name first, Name second, String expression) {
        return of(table, first, second, "  NEW." + second + " := " + expression + ";\n");
    }

    private static SyncTrigger of(Name table, Name first, Name second, String body) {
        String function = ShortName.of("sync", table.last(), first.last(), second.last());
        return new SyncTrigger(
                table,
                ShortName.of("zz_sync", first.last(), second.last()),
                table.beside(Identifier.name(function)).text(),
                body);
    }

    List<SafeStep> create() {
        return List.of(
                SafeStep.of("CREATE FUNCTION " + function + "() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n" + body
                        + "  RETURN NEW;\nEND $$"),
                SafeStep.of("CREATE TRIGGER " + quoted() + " BEFORE INSERT OR UPDATE ON " + table
                                + "\n  FOR EACH ROW EXECUTE FUNCTION " + function + "()")
                        .ignoring("trigger-locks-writes", "it stands alone in its transaction"));
    }

    List<SafeStep> drop() {
        return List.of(
                SafeStep.of("DROP TRIGGER " + quoted() + " ON " + table),
                SafeStep.of("DROP FUNCTION " + function + "()"));
    }

    private String quoted() {
        return Identifier.of(name);
    }
}
