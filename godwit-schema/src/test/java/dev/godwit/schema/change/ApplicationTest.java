package dev.godwit.schema.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.DataType.Bool;
import dev.godwit.schema.DataType.Enumeration;
import dev.godwit.schema.EnumType;
import dev.godwit.schema.Generated;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ApplicationTest {

    private static final QualifiedName A = QualifiedName.of("a");
    private static final QualifiedName B = QualifiedName.of("b");
    private static final EnumType MOOD = new EnumType(QualifiedName.of("mood"), List.of("good"));
    private static final ForeignKey TO_A = new ForeignKey(
            Optional.of("to_a"),
            List.of("a"),
            A,
            List.of("id"),
            ReferenceAction.NO_ACTION,
            ReferenceAction.NO_ACTION,
            Deferral.NOT_DEFERRABLE);
    private static final Schema SCHEMA = new Schema(
            List.of("place"),
            List.of(),
            List.of(MOOD),
            List.of(),
            List.of(
                    Table.of(
                                    A,
                                    List.of(
                                            Column.of("id", new Bool()),
                                            Column.of("not_id", new Bool())
                                                    .computed(new Generated("NOT id OR 'id' = ''", true)),
                                            Column.of(
                                                    "mood", new Enumeration(Optional.of(MOOD.name()), MOOD.values()))))
                            .plus(new Constraint.PrimaryKey(Optional.of("a_pkey"), List.of("id")))
                            .plus(Index.of("a_mood", List.of("mood"))),
                    Table.of(B, List.of(Column.of("a", new Bool()))).plus(TO_A),
                    Table.of(QualifiedName.of("place", "c"), List.of(Column.of("x", new Bool())))),
            List.of(),
            List.of(),
            List.of());

    static Stream<Arguments> misfits() {
        return Stream.of(
                Arguments.of(
                        new TableChange.Drop(A, Optional.empty(), false, false),
                        "drop table a: a foreign key of b points to it."),
                Arguments.of(
                        new TableChange.Create(Table.of(A, List.of()), false),
                        "create table a: there is a table of this name already."),
                Arguments.of(
                        new TableChange.Rename(QualifiedName.of("x"), A),
                        "rename table x to a: there is no table of this name."),
                Arguments.of(
                        new ColumnChange.Drop(A, "id", Optional.empty()),
                        "drop column a.id: foreign key to_a of b needs it."),
                Arguments.of(
                        new ColumnChange.Drop(A, "mood", Optional.empty()),
                        "drop column a.mood: index a_mood needs it."),
                Arguments.of(new ColumnChange.Drop(A, "x", Optional.empty()), "drop column a.x: a has no column x."),
                Arguments.of(
                        new IndexChange.Create(A, Index.of("i", List.of("x")), false, false),
                        "create index i on a: a has no column x."),
                Arguments.of(
                        new EnumChange.Drop(MOOD.name(), Optional.empty(), false),
                        "drop enum mood: column a.mood is of this type."),
                Arguments.of(
                        new EnumChange.AddValue(MOOD.name(), "bad", Optional.of("worse")),
                        "add value bad to enum mood: there is no value worse."),
                Arguments.of(new NamespaceChange.Drop("place", false, false), "drop schema place: place.c lies in it."),
                Arguments.of(
                        new RawSql("VACUUM", Optional.empty()),
                        "run VACUUM: what it does to the structure is not known."));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void aChangeThatDoesNotFitSaysWhy(Change change, String message) {
        assertThatThrownBy(() -> Application.to(SCHEMA, change))
                .isInstanceOf(ChangeMismatchException.class)
                .hasMessage(message);
    }

    @Test
    void aColumnTakesItsNameAlongEverywhere() {
        Schema after = Application.to(SCHEMA, new ColumnChange.Rename(A, "id", "number"));

        Table a = after.table(A).orElseThrow();
        assertThat(a.primaryKey().orElseThrow().columns()).containsExactly("number");
        assertThat(a.column("not_id").orElseThrow().generated().orElseThrow().expression())
                .isEqualTo("NOT number OR 'id' = ''");
        assertThat(after.table(B)
                        .orElseThrow()
                        .constraints(ForeignKey.class)
                        .get(0)
                        .referenced())
                .containsExactly("number");
    }

    @Test
    void aTableTakesItsNameAlongEverywhere() {
        QualifiedName z = QualifiedName.of("z");

        assertThat(Application.to(SCHEMA, new TableChange.Rename(A, z))
                        .table(B)
                        .orElseThrow()
                        .constraints(ForeignKey.class))
                .extracting(ForeignKey::table)
                .containsExactly(z);
    }

    @Test
    void columnsAreOfTheirEnumAsItIs() {
        Schema after = Application.to(
                SCHEMA, new EnumChange.AddValue(MOOD.name(), "best", Optional.empty(), Optional.of("good")));

        assertThat(after.table(A).orElseThrow().column("mood").orElseThrow().type())
                .isEqualTo(new Enumeration(Optional.of(MOOD.name()), List.of("best", "good")));
    }
}
