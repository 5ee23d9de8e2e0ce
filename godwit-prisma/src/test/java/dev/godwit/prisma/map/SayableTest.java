package dev.godwit.prisma.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.prisma.types.Provider;
import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint.Check;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.DataType;
import dev.godwit.schema.Extension;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Sequence;
import dev.godwit.schema.Table;
import dev.godwit.schema.View;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.TableChange;
import dev.godwit.schema.diff.Differ;
import dev.godwit.schema.diff.Renames;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What somebody made by hand, and Prisma has no words for, is not seen; what it could have said is. */
class SayableTest {

    private static final DataType NUMBER = new DataType.IntegerNumber(DataType.IntegerSize.REGULAR, false);
    private static final QualifiedName PEOPLE = QualifiedName.of("people");
    private static final Table TABLE =
            Table.of(PEOPLE, List.of(Column.of("name", new DataType.Text(DataType.Capacity.REGULAR))));
    private static final Table BY_HAND = TABLE.plus(new Check(Optional.of("not_empty"), "name <> ''"))
            .plus(new Index(
                    "lower_name",
                    List.of(Index.Part.expression("lower(name)")),
                    false,
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty()))
            .commented(Optional.of("People."));

    private static Schema with(Table table) {
        return new Schema(
                List.of(),
                List.of(new Extension("citext", Optional.empty())),
                List.of(),
                List.of(Sequence.of(QualifiedName.of("numbers"))),
                List.of(table),
                List.of(new View(QualifiedName.of("names"), List.of(), "SELECT name FROM people", false)),
                List.of(),
                List.of());
    }

    @Test
    void whatHasNoWordsIsLeftOut() {
        assertThat(changes(with(BY_HAND), Schema.of(List.of(TABLE)))).isEmpty();
    }

    @Test
    void anIndexThatHasWordsStays() {
        Table indexed = TABLE.plus(Index.of("people_name_idx", List.of("name")));

        assertThat(changes(Schema.of(List.of(indexed)), Schema.of(List.of(TABLE))))
                .containsExactly("drop index people_name_idx of people");
    }

    @Test
    void aTableThatIsNotWantedIsKeptWhole() {
        List<Change> changes = difference(with(BY_HAND), Schema.empty());

        assertThat(changes).contains(new TableChange.Drop(PEOPLE, Optional.of(BY_HAND), false, false));
    }

    @Test
    void aForeignKeyThatHasNoWordsStays() {
        Table teams = Table.of(QualifiedName.of("teams"), List.of(Column.of("code", NUMBER)));
        Table players = Table.of(QualifiedName.of("players"), List.of(Column.of("team", NUMBER)));
        Table bound = players.plus(new ForeignKey(
                Optional.of("of_team"),
                List.of("team"),
                teams.name(),
                List.of("code"),
                ReferenceAction.NO_ACTION,
                ReferenceAction.NO_ACTION,
                Deferral.NOT_DEFERRABLE));

        assertThat(changes(Schema.of(List.of(teams, bound)), Schema.of(List.of(teams, players))))
                .isEmpty();
        assertThat(changes(Schema.of(List.of(teams, bound)), Schema.of(List.of(players))))
                .contains("drop foreign key of_team of players");
    }

    private static List<Change> difference(Schema there, Schema wanted) {
        Schema filled = new LeftOpen(Provider.POSTGRESQL).filled(wanted, there, Renames.none());
        return new Differ(Differ.Options.usual()).between(there, filled).changes();
    }

    private static List<String> changes(Schema there, Schema wanted) {
        return difference(there, wanted).stream().map(Change::text).toList();
    }
}
