package dev.godwit.dialect.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Dialects;
import dev.godwit.dialect.ExistingTables;
import dev.godwit.error.GodwitException;
import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.Binary;
import dev.godwit.schema.DataType.Capacity;
import dev.godwit.schema.DataType.Characters;
import dev.godwit.schema.DataType.Decimal;
import dev.godwit.schema.DataType.Floating;
import dev.godwit.schema.DataType.IntegerNumber;
import dev.godwit.schema.DataType.IntegerSize;
import dev.godwit.schema.DataType.Text;
import dev.godwit.schema.DataType.Time;
import dev.godwit.schema.DataType.Timestamp;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.ColumnChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of types says what the dialects write; {@code -Dgolden.write=true} writes its table anew. */
class TypesPageTest {

    private static final Path PAGE = Path.of("../docs/reference/types.md");
    private static final QualifiedName TABLE = QualifiedName.of("t");
    private static final OptionalInt NONE = OptionalInt.empty();

    @Test
    void thePageSaysWhatIsWritten() throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            String page = Files.readString(PAGE);
            int from = page.indexOf("| type |");
            int to = page.indexOf("\n\n", from);
            Files.writeString(PAGE, page.substring(0, from) + table() + page.substring(to));
        }
        assertThat(Files.readString(PAGE)).contains(table());
    }

    private static String table() {
        List<Dialect> dialects = Dialects.standard().all();
        List<String> lines = new ArrayList<>();
        lines.add("| type | " + dialects.stream().map(Dialect::displayName).collect(Collectors.joining(" | ")) + " |");
        lines.add("|---".repeat(dialects.size() + 1) + "|");
        for (DataType type : types()) {
            lines.add("| `" + type.text() + fixed(type) + "` | "
                    + dialects.stream().map(dialect -> written(dialect, type)).collect(Collectors.joining(" | "))
                    + " |");
        }
        return String.join("\n", lines);
    }

    private static String fixed(DataType type) {
        return type instanceof Binary binary && binary.fixed() ? " fixed" : "";
    }

    private static String written(Dialect dialect, DataType type) {
        try {
            String sql = dialect.schema()
                    .writer(ExistingTables.NONE)
                    .statements(List.of(new ColumnChange.Add(TABLE, Column.of("c", type), Optional.empty())))
                    .get(0);
            return "`" + sql.replaceFirst("ALTER TABLE t ADD (COLUMN )?c ", "").replaceFirst(" NULL$", "") + "`";
        } catch (GodwitException e) {
            return "no";
        }
    }

    private static List<DataType> types() {
        List<DataType> types = new ArrayList<>();
        for (IntegerSize size : IntegerSize.values()) {
            types.add(new IntegerNumber(size, false));
            types.add(new IntegerNumber(size, true));
        }
        types.addAll(List.of(
                new Decimal(NONE, NONE),
                new Decimal(OptionalInt.of(10), OptionalInt.of(2)),
                new Floating(false),
                new Floating(true),
                new Characters(NONE, false),
                new Characters(OptionalInt.of(40), false),
                new Characters(OptionalInt.of(40), true)));
        for (Capacity capacity : Capacity.values()) {
            types.add(new Text(capacity));
        }
        types.addAll(List.of(
                new DataType.Bool(),
                new DataType.Date(),
                new Time(NONE, false),
                new Time(OptionalInt.of(3), true),
                new Timestamp(NONE, false),
                new Timestamp(OptionalInt.of(3), true),
                new DataType.Interval(),
                new DataType.Uuid(),
                new DataType.Json(false),
                new DataType.Json(true),
                new Binary(NONE, false, Capacity.REGULAR),
                new Binary(OptionalInt.of(16), false, Capacity.REGULAR),
                new Binary(OptionalInt.of(16), true, Capacity.REGULAR),
                new DataType.Enumeration(Optional.empty(), List.of("a", "b")),
                new DataType.Array(new IntegerNumber(IntegerSize.REGULAR, false)),
                new DataType.Money()));
        return types;
    }
}
