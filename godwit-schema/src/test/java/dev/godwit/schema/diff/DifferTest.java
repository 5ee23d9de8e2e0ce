package dev.godwit.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.schema.Schema;
import dev.godwit.schema.change.Application;
import dev.godwit.schema.change.Change;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples in {@code examples.txt}: a structure, another, and what leads from one to the other. */
class DifferTest {

    /** One example: its title, hints and options, the two structures, and what is said. */
    record Example(String title, List<String> words, Schema before, Schema after, List<String> said) {

        @Override
        public String toString() {
            return title;
        }

        Renames renames() {
            Renames renames = Renames.none();
            for (String word : words) {
                String[] parts = word.split(" ");
                if (parts[0].equals("renamed")) {
                    String[] path = parts[2].split("\\.");
                    renames = switch (parts[1]) {
                        case "table" -> renames.table(Notation.name(parts[2]), Notation.name(parts[4]));
                        case "column" -> renames.column(Notation.name(path[0]), path[1], parts[4]);
                        default -> renames.enumValue(Notation.name(path[0]), path[1], parts[4]);
                    };
                }
            }
            return renames;
        }

        Differ.Options options() {
            Differ.Options options = Differ.Options.usual();
            for (String word : words) {
                options = switch (word) {
                    case "without comments" -> options.withoutComments();
                    case "with the order of columns" -> options.withColumnOrder();
                    case "foreign keys need indexes" -> options.withIndexedReferences();
                    case "enums are fixed" -> options.withFixedEnums();
                    case "without godwit_history" ->
                        options.without(name -> name.name().equals("godwit_history"));
                    default -> options;
                };
            }
            return options;
        }
    }

    static Stream<Example> examples() {
        try (InputStream in = DifferTest.class.getResourceAsStream("examples.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^# ")).skip(1).map(DifferTest::example);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example example(String text) {
        List<List<String>> parts = new ArrayList<>();
        parts.add(new ArrayList<>());
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            if (line.equals("before") || line.equals("after") || line.equals("changes")) {
                parts.add(new ArrayList<>());
            } else {
                parts.get(parts.size() - 1).add(line);
            }
        });
        List<String> head = parts.get(0);
        return new Example(
                head.get(0),
                head.subList(1, head.size()),
                Notation.schema(parts.get(1)),
                Notation.schema(parts.get(2)),
                parts.get(3));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void example(Example example) {
        Difference difference =
                new Differ(example.options()).between(example.before(), example.after(), example.renames());

        assertThat(said(difference)).isEqualTo(example.said());
        Schema reached = Application.to(example.before(), difference.changes());
        assertThat(new Differ(example.options())
                        .between(reached, example.after())
                        .changes())
                .isEmpty();
    }

    private static List<String> said(Difference difference) {
        List<String> said =
                new ArrayList<>(difference.changes().stream().map(Change::text).toList());
        difference.losses().forEach(loss -> said.add("lost: " + loss.text()));
        difference.remarks().forEach(remark -> said.add("remark: " + remark));
        return said;
    }
}
