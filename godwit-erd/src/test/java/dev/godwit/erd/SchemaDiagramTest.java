package dev.godwit.erd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.DataType;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SchemaDiagramTest {

    @Test
    void theEndsOfARelationFollowFromNullAndUniqueness() {
        assertThat(relation("a: id int pk", "b: id int pk; a int > a.id")).isEqualTo("zero-or-many, one");
        assertThat(relation("a: id int pk", "b: id int pk; a int? > a.id")).isEqualTo("zero-or-many, zero-or-one");
        assertThat(relation("a: id int pk", "b: id int pk; a int uq > a.id")).isEqualTo("zero-or-one, one");
        assertThat(relation("a: id int pk", "b: id int pk > a.id")).isEqualTo("zero-or-one, one");
        assertThat(relation("a: id int pk", "b: a int pk > a.id; nr int pk")).isEqualTo("zero-or-many, one");
    }

    @Test
    void aUniqueIndexCountsWhereItHoldsForAllRowsAndWholeColumns() {
        Table orders = TableText.table("orders: id int pk; user_id int > users.id");
        Index whole = Index.of("one_each", List.of("user_id")).onlyOnce();
        assertThat(fromEnd(orders.plus(whole))).isEqualTo(End.ZERO_OR_ONE);
        assertThat(fromEnd(orders.plus(new Index(
                        "open_ones",
                        whole.parts(),
                        true,
                        Optional.empty(),
                        List.of(),
                        Optional.of("closed IS NULL"),
                        Optional.empty()))))
                .isEqualTo(End.ZERO_OR_MANY);
        Index.Part beginning =
                new Index.Part("user_id", false, false, Optional.empty(), OptionalInt.of(3), Optional.empty());
        assertThat(fromEnd(orders.plus(new Index(
                        "beginnings",
                        List.of(beginning),
                        true,
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()))))
                .isEqualTo(End.ZERO_OR_MANY);
        assertThat(fromEnd(orders.plus(Index.of("plain", List.of("user_id"))))).isEqualTo(End.ZERO_OR_MANY);
    }

    private static End fromEnd(Table orders) {
        Schema schema = Schema.of(List.of(TableText.table("users: id int pk"), orders));
        return SchemaDiagram.of(schema).relations().get(0).fromEnd();
    }

    /** A foreign key of several columns of which one is NULL points nowhere. */
    @Test
    void aForeignKeyOfSeveralColumnsPointsNowhereWhereOneIsNull() {
        Table target = TableText.table("lines: order_id int pk; nr int pk");
        Table source = TableText.table("parcels: id int pk; order_id int; nr int?")
                .plus(new ForeignKey(
                        Optional.of("parcel_line"),
                        List.of("order_id", "nr"),
                        QualifiedName.of("lines"),
                        List.of(),
                        ReferenceAction.CASCADE,
                        ReferenceAction.NO_ACTION,
                        Deferral.INITIALLY_DEFERRED));
        Relation relation =
                SchemaDiagram.of(Schema.of(List.of(target, source))).relations().get(0);
        assertThat(relation.toEnd()).isEqualTo(End.ZERO_OR_ONE);
        assertThat(relation.text())
                .isEqualTo("parcels (order_id, nr) → lines (order_id, nr), on delete cascade, initially deferred");
    }

    @Test
    void rowsTellTypeNullAndKeys() {
        Box users = SchemaDiagram.of(Examples.blog()).boxes().get(4);
        assertThat(users.title()).isEqualTo("users");
        assertThat(users.rows())
                .extracting(Row::name, Row::shownType, Row::keys)
                .extracting(Object::toString)
                .containsExactly(
                        "(\"id\", \"bigint NN\", [PK])",
                        "(\"email\", \"varchar(255) NN\", [UQ])",
                        "(\"name\", \"text\", [])",
                        "(\"invited_by\", \"bigint\", [FK])");
    }

    @Test
    void aTableThatWasNotReadIsShownAsThat() {
        Diagram diagram = SchemaDiagram.of(TableText.schema("readings: id int pk; sensor int > sensors.id"));
        assertThat(diagram.boxes()).extracting(Box::title).containsExactly("readings", "sensors");
        assertThat(diagram.boxes().get(1).notes()).containsExactly(new Box.Note(Mark.SAME, "not read"));
        assertThat(diagram.relations()).hasSize(1);
    }

    @Test
    void aViewReadsWhatItsQueryNames() {
        Diagram diagram = SchemaDiagram.of(Examples.blogWithMore());
        assertThat(diagram.relations())
                .filteredOn(relation -> relation.kind() == Relation.Kind.READING)
                .extracting(Relation::text)
                .containsExactly("recent_posts → posts");
        assertThat(diagram.boxes()).extracting(box -> box.id().kind()).contains(Box.Kind.VIEW, Box.Kind.ENUM);
    }

    private static String relation(String... tables) {
        Relation relation =
                SchemaDiagram.of(TableText.schema(tables)).relations().get(0);
        return relation.fromEnd().word() + ", " + relation.toEnd().word();
    }

    /** A key of a column that SQLite says may be NULL. */
    @Test
    void whatBelongsToAPrimaryKeyIsNeverNull() {
        Table table = Table.of(QualifiedName.of("t"), List.of(Column.of("id", new DataType.Native("INTEGER"))))
                .plus(new Constraint.PrimaryKey(Optional.empty(), List.of("id")));
        assertThat(SchemaDiagram.of(Schema.of(List.of(table)))
                        .boxes()
                        .get(0)
                        .rows()
                        .get(0)
                        .shownType())
                .isEqualTo("INTEGER NN");
    }
}
