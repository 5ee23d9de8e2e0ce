package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.schema.TokenText;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.QualifiedName;
import java.util.List;
import java.util.Optional;

/** A foreign key out of its text; {@code MATCH} means nothing here. */
final class SqliteReferenceText {

    private SqliteReferenceText() {}

    /**
     * A foreign key.
     *
     * @param at where {@code REFERENCES} stands
     */
    static Constraint of(TokenText text, int at, Optional<String> name, List<String> columns) {
        boolean list = text.is(at + 2, '(');
        return new Constraint.ForeignKey(
                name,
                columns,
                QualifiedName.of(text.tokens().get(at + 1).unquoted()),
                list ? text.names(at + 2) : List.of(),
                action(text, text.find("ON", "DELETE")),
                action(text, text.find("ON", "UPDATE")),
                deferral(text));
    }

    private static ReferenceAction action(TokenText text, int at) {
        if (at < 0) {
            return ReferenceAction.NO_ACTION;
        } else if (text.is(at + 2, "CASCADE")) {
            return ReferenceAction.CASCADE;
        } else if (text.is(at + 2, "RESTRICT")) {
            return ReferenceAction.RESTRICT;
        } else if (text.is(at + 2, "SET")) {
            return text.is(at + 3, "NULL") ? ReferenceAction.SET_NULL : ReferenceAction.SET_DEFAULT;
        }
        return ReferenceAction.NO_ACTION;
    }

    private static Deferral deferral(TokenText text) {
        int at = text.find("DEFERRABLE");
        if (at < 0 || text.is(at - 1, "NOT")) {
            return Deferral.NOT_DEFERRABLE;
        }
        return text.is(at + 2, "DEFERRED") ? Deferral.INITIALLY_DEFERRED : Deferral.INITIALLY_IMMEDIATE;
    }
}
