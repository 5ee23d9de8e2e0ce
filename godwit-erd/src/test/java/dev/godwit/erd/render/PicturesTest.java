package dev.godwit.erd.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.erd.Diagram;
import dev.godwit.erd.Examples;
import dev.godwit.erd.Grouping;
import dev.godwit.erd.SchemaDiagram;
import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.EnumType;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** {@code -Dgodwit.pictures.rewrite} writes what is drawn into the golden files, for review. */
class PicturesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final List<String> ODD = List.of(
            "a&b <c> \"d\" 'e'",
            "]]> <!-- --> </svg>",
            "tab\there",
            "nul\u0000 and\u0007bell",
            "名前 имя 🐦 é",
            "%{%} \\ # ; |",
            "x".repeat(63),
            "-->",
            "\uD800",
            "</script>");

    static Diagram example(String name) {
        return switch (name) {
            case "blog" -> SchemaDiagram.of(Examples.blogWithMore());
            case "difference" -> Examples.blogDifference();
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @CsvSource({"blog.svg", "blog.mmd", "difference.svg", "difference.mmd"})
    void asItWasReviewed(String file) throws IOException {
        Format format = Format.ofFile(file).orElseThrow();
        String text = format.render(example(file.substring(0, file.indexOf('.'))), Grouping.AUTO);
        if (System.getProperty("godwit.pictures.rewrite") != null) {
            Files.writeString(GOLDEN.resolve(file), text);
        }
        assertThat(text).isEqualTo(Files.readString(GOLDEN.resolve(file)));
    }

    static Schema odd() {
        List<Table> tables = ODD.stream()
                .map(name -> Table.of(
                        QualifiedName.of(name),
                        ODD.stream()
                                .map(column -> Column.of(column, new DataType.Native(column)))
                                .toList()))
                .toList();
        Schema schema = Schema.of(tables);
        return new Schema(
                List.of(),
                List.of(),
                List.of(new EnumType(QualifiedName.of("odd"), ODD)),
                List.of(),
                schema.tables(),
                List.of(),
                List.of(),
                List.of());
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void svgIsWellFormedWhateverTheNames(Grouping grouping) throws Exception {
        Document document = parsed(Format.SVG.render(SchemaDiagram.of(odd()), grouping));
        NodeList groups = document.getElementsByTagName("g");
        long boxes = IntStream.range(0, groups.getLength())
                .mapToObj(groups::item)
                .filter(group -> group.getAttributes().getNamedItem("data-box") != null)
                .count();
        assertThat(boxes).isEqualTo(ODD.size() + 1);
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void namesAreInThePictureAsTheyAre() throws Exception {
        Document document = parsed(Format.SVG.render(SchemaDiagram.of(odd()), Grouping.NONE));
        NodeList texts = document.getElementsByTagName("text");
        List<String> shown = IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent())
                .toList();
        assertThat(shown)
                .contains(
                        "a&b <c> \"d\" 'e'",
                        "]]> <!-- --> </svg>",
                        "名前 имя 🐦 é",
                        "nul\uFFFD and\uFFFDbell",
                        "</script>");
    }

    @ParameterizedTest
    @EnumSource(names = {"SVG", "HTML"})
    void nothingComesFromElsewhere(Format format) {
        String text = format.render(example("difference"), Grouping.AUTO);
        assertThat(text.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:", "https:", "url(", "@import", "src=", "<link");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyPictureCanBeWrittenAsUtf8(Format format) {
        String text = format.render(SchemaDiagram.of(odd()), Grouping.NONE);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
    }

    @Test
    void thePageHoldsThePictureAndNamesCannotEndItsScript() {
        String page = Format.HTML.render(SchemaDiagram.of(odd()), Grouping.AUTO);
        assertThat(page).contains(Format.SVG.render(SchemaDiagram.of(odd()), Grouping.AUTO));
        assertThat(page)
                .containsOnlyOnce("</script>")
                .containsOnlyOnce("<script>")
                .endsWith("</html>\n");
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
