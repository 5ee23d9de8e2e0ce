package dev.godwit.dialect.schema;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.Characters;
import dev.godwit.schema.DataType.IntegerNumber;
import dev.godwit.schema.DataType.IntegerSize;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.Identity;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Table;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.TableChange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The tables that sample changes are made on, and words to write such values shortly. */
final class Samples {

    static final QualifiedName USERS = QualifiedName.of("users");
    static final QualifiedName POSTS = QualifiedName.of("posts");
    static final DataType INT = new IntegerNumber(IntegerSize.REGULAR, false);
    static final DataType BIG = new IntegerNumber(IntegerSize.BIG, false);
    static final Column ID = Column.of("id", INT).nullable(false).numbered(Identity.counter());
    static final Column NAME = Column.of("name", string(100)).nullable(false);
    static final Column TITLE = Column.of("title", string(255)).nullable(false).withDefault(text("untitled"));
    static final Column SCORE = Column.of("score", INT);
    static final Column AUTHOR = Column.of("author_id", INT);

    static final Table USERS_TABLE = Table.of(USERS, List.of(ID, NAME)).plus(key("id"));
    static final Constraint AUTHOR_KEY = reference("posts_author_id_foreign", ReferenceAction.CASCADE);
    static final Table POSTS_TABLE = Table.of(POSTS, List.of(ID, TITLE, SCORE, AUTHOR))
            .plus(key("id"))
            .plus(new Constraint.Unique(
                    Optional.of("posts_title_unique"), List.of("title"), false, Deferral.NOT_DEFERRABLE))
            .plus(new Constraint.Check(Optional.of("posts_score_check"), "score >= 0"))
            .plus(Index.of("posts_author_id_index", List.of("author_id")))
            .plus(AUTHOR_KEY);

    /** Both tables. */
    static final List<Change> BOTH =
            List.of(new TableChange.Create(USERS_TABLE, false), new TableChange.Create(POSTS_TABLE, false));

    private Samples() {}

    static DataType string(int length) {
        return new Characters(OptionalInt.of(length), false);
    }

    static Optional<DefaultValue> text(String value) {
        return Optional.of(new DefaultValue.Text(value));
    }

    static Optional<DefaultValue> number(long value) {
        return Optional.of(new DefaultValue.Numeric(BigDecimal.valueOf(value)));
    }

    static Constraint key(String... columns) {
        return new Constraint.PrimaryKey(Optional.empty(), List.of(columns));
    }

    static Constraint reference(String name, ReferenceAction onDelete) {
        return new Constraint.ForeignKey(
                Optional.of(name),
                List.of("author_id"),
                USERS,
                List.of("id"),
                onDelete,
                ReferenceAction.NO_ACTION,
                Deferral.NOT_DEFERRABLE);
    }
}
