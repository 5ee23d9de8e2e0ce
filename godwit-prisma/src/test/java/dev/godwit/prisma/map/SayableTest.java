package dev.godwit.prisma.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.prisma.types.Provider;
import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint.Check;
import dev.godwit.schema.DataType;
import dev.godwit.schema.Extension;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Sequence;
import dev.godwit.schema.Table;
import dev.godwit.schema.View;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What somebody made by hand, and Prisma has no words for, is not seen; what it could have said is. */
class SayableTest {

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
        assertThat(Sayable.of(with(BY_HAND), Schema.of(List.of(TABLE)), Provider.POSTGRESQL))
                .isEqualTo(Schema.of(List.of(TABLE)));
    }

    @Test
    void anIndexThatHasWordsStays() {
        Table indexed = TABLE.plus(Index.of("people_name_idx", List.of("name")));

        assertThat(Sayable.of(Schema.of(List.of(indexed)), Schema.of(List.of(TABLE)), Provider.POSTGRESQL))
                .isEqualTo(Schema.of(List.of(indexed)));
    }

    @Test
    void aTableThatIsNotWantedIsKeptWhole() {
        assertThat(Sayable.of(with(BY_HAND), Schema.empty(), Provider.POSTGRESQL)
                        .tables())
                .containsExactly(BY_HAND);
    }
}
