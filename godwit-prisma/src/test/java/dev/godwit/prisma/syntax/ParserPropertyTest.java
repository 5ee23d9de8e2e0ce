package dev.godwit.prisma.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.error.GodwitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever text comes, the parser ends, with blocks or with an error of its own; what it read can be written and read again. */
class ParserPropertyTest {

    private static final List<String> PIECES = List.of(
            "model",
            "enum",
            "type",
            "view",
            "datasource",
            "generator",
            " ",
            "\n",
            "A",
            "id",
            "Int",
            "String",
            "?",
            "[",
            "]",
            "{",
            "}",
            "(",
            ")",
            "@",
            "@@",
            ".",
            ",",
            ":",
            "=",
            "\"",
            "\\",
            "\\u00e9",
            "/",
            "*",
            "//",
            "///",
            "/*",
            "*/",
            "-",
            "1",
            "0.5",
            "Unsupported",
            "default",
            "map",
            "\uFEFF",
            "\r",
            "é",
            "\uD83D\uDE00");

    @Property(tries = 3000)
    void anyPiecesEnd(@ForAll("pieces") String text) {
        parseOrFail(text);
    }

    @Property(tries = 3000)
    void aSchemaWithADamagedPlaceEnds(@ForAll("damaged") String text) {
        parseOrFail(text);
    }

    private static void parseOrFail(String text) {
        try {
            List<Declaration> declarations = Parser.parse(new SourceText("a.prisma", text));
            String printed = Printer.print(declarations);
            assertThat(Printer.print(Parser.parse(new SourceText("a.prisma", printed))))
                    .isEqualTo(printed);
        } catch (GodwitException e) {
            assertThat(e.place().orElseThrow().line()).isPositive();
            assertThat(e.place().orElseThrow().column()).isPositive();
            assertThat(e.hint()).isPresent();
        }
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> damaged() throws IOException {
        Arbitrary<String> whole = Arbitraries.of(schemas());
        Arbitrary<String> piece = Arbitraries.of(PIECES);
        return whole.flatMap(text -> Arbitraries.integers()
                .between(0, text.length() - 1)
                .flatMap(at -> Arbitraries.integers()
                        .between(0, 10)
                        .flatMap(cut -> piece.map(put -> {
                            int end = Math.min(text.length(), at + cut);
                            return text.substring(0, at) + put + text.substring(end);
                        }))));
    }

    @Test
    void whatIsWrittenReadsAsTheSame() throws IOException {
        for (String text : schemas()) {
            List<Declaration> first = Parser.parse(new SourceText("a.prisma", text));
            List<Declaration> second = Parser.parse(new SourceText("a.prisma", Printer.print(first)));

            assertThat(withoutPlaces(second)).isEqualTo(withoutPlaces(first));
        }
    }

    /** Blocks as their records show them. */
    private static List<String> withoutPlaces(List<Declaration> declarations) {
        List<String> all = new ArrayList<>();
        declarations.forEach(one -> all.add(one.toString().replaceAll("a\\.prisma:\\d+:\\d+", "")));
        return all;
    }

    private static List<String> schemas() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/judged"))) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(one -> one.toString().endsWith(".prisma"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }
}
