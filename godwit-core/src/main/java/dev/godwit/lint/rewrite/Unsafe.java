package dev.godwit.lint.rewrite;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rule.StatementView;
import dev.godwit.schema.Schema;
import dev.godwit.schema.change.Change;
import dev.godwit.sql.SqlSyntax;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A statement with a finding, or one action of an {@code ALTER TABLE} with one.
 *
 * @param view the statement with its surroundings; its form has this action alone where there is one
 * @param action which of its actions
 * @param text of the action without the comma, else of the statement; as it was written
 * @param rules what found something in it
 * @param before what stands in the database, by the table that is asked for; a sentence that says why where that is not known
 * @param syntax how the engine's SQL is lexed
 * @param writer how the engine writes changes
 */
public record Unsafe(
        StatementView view,
        Optional<TableAction> action,
        String text,
        Set<String> rules,
        Before before,
        SqlSyntax syntax,
        Function<List<Change>, List<String>> writer) {

    public Unsafe {
        rules = Set.copyOf(rules);
    }

    /** What stands in the database before this statement. */
    public interface Before {

        /** The table as it is, or a sentence that says why that is not known. */
        Known of(Name table);

        /** All that is there. */
        Schema schema();
    }

    /**
     * An answer.
     *
     * @param standing the table
     * @param reason where it is not known, a full sentence
     */
    public record Known(Optional<Standing> standing, String reason) {

        /** It is there. */
        public static Known of(Standing standing) {
            return new Known(Optional.of(standing), "");
        }

        /** It cannot be told. */
        public static Known unknown(String reason) {
            return new Known(Optional.empty(), reason);
        }
    }

    /** What the statement does. */
    public Form form() {
        return view.form();
    }

    /** The text, for changing words of it. */
    public Wording wording() {
        return new Wording(text, syntax);
    }

    /** The same as if these rules alone had found it. */
    public Unsafe foundBy(Set<String> some) {
        return new Unsafe(view, action, text, some, before, syntax, writer);
    }

    /** The version of the server is this one or a later one. */
    public boolean isAtLeast(int... version) {
        return view.server().isAtLeast(version);
    }

    /** Changes as statements. */
    public List<SafeStep> written(Change... changes) {
        return List.of(changes).stream()
                .flatMap(change -> writer.apply(List.of(change)).stream())
                .map(SafeStep::of)
                .toList();
    }
}
