package dev.godwit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonParserFactory;

/** {@code docs/guide/spring-boot.md} explains every property and mode, with the words and defaults that editors show. */
class GuideTest {

    private static final Path PAGE = Path.of("../docs/guide/spring-boot.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| `(godwit\\.[a-z.-]+)` \\| (.+?) \\|(?: `(.+)`)? \\|$", Pattern.MULTILINE);

    /** What is said of a property. */
    private record Property(String meaning, String byDefault) {}

    @Test
    void everyPropertyAndNoOther() throws IOException {
        Map<String, Property> rows = new LinkedHashMap<>();
        ROW.matcher(Files.readString(PAGE))
                .results()
                .forEach(row ->
                        rows.put(row.group(1), new Property(row.group(2), row.group(3) == null ? "" : row.group(3))));
        assertThat(rows).hasSize(21).containsExactlyInAnyOrderEntriesOf(metadata());
    }

    @Test
    void everyMode() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(Stream.of(StartupMode.values()))
                .allSatisfy(
                        mode -> assertThat(page).contains("\n| `" + mode.name().toLowerCase(Locale.ROOT) + "` |"));
    }

    private static Map<String, Property> metadata() throws IOException {
        try (InputStream in =
                GodwitProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, Property> properties = new LinkedHashMap<>();
            for (Object one :
                    (List<?>) JsonParserFactory.getJsonParser().parseMap(json).get("properties")) {
                Map<?, ?> property = (Map<?, ?>) one;
                String name = (String) property.get("name");
                if (name.startsWith("godwit.")) {
                    properties.put(
                            name,
                            new Property((String) property.get("description"), text(property.get("defaultValue"))));
                }
            }
            return properties;
        }
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof List<?> several ? String.valueOf(several.get(0)) : value.toString();
    }
}
