package dev.godwit.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The JSON Schema that editors use names exactly the keys that the reader knows. */
class PublishedSchemaTest {

    private static final Path FILE = Path.of("../docs/schema/godwit.schema.json");

    private static Object parse() throws IOException {
        // JSON is YAML.
        return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(FILE));
    }

    @Test
    void namesEveryKey() throws IOException {
        Object schema = parse();
        Set<String> settings = new TreeSet<>();
        for (Setting setting : Setting.values()) {
            settings.add(setting.key());
        }
        assertThat(keys(schema, at(schema, "$defs", "environment"))).isEqualTo(settings);
        settings.add("default");
        settings.add("environments");
        assertThat(keys(schema, schema)).isEqualTo(settings);
    }

    @Test
    void saysWhatEachIsFor() throws IOException {
        Object schema = parse();
        for (Setting setting : Setting.values()) {
            String top = setting.key().split("\\.", 2)[0];
            assertThat(at(schema, "$defs", top, "description"))
                    .as(setting.key())
                    .isNotNull();
        }
    }

    @Test
    void refusesOtherKeys() throws IOException {
        Object schema = parse();
        assertThat(at(schema, "additionalProperties")).isEqualTo(false);
        assertThat(at(schema, "$defs", "environment", "additionalProperties")).isEqualTo(false);
        assertThat(at(schema, "$defs", "history", "additionalProperties")).isEqualTo(false);
        assertThat(at(schema, "$defs", "lock", "additionalProperties")).isEqualTo(false);
        assertThat(at(schema, "$defs", "lint", "additionalProperties")).isEqualTo(false);
    }

    @Test
    void knowsTheChoices() throws IOException {
        assertThat(at(parse(), "$defs", "order", "anyOf").toString()).contains("[allow, warn, forbid]");
        assertThat(at(parse(), "$defs", "lint", "properties", "fail-on", "anyOf")
                        .toString())
                .contains("[error, warning, info]");
    }

    private static Set<String> keys(Object schema, Object level) {
        Set<String> result = new TreeSet<>();
        for (Object key : ((Map<?, ?>) at(level, "properties")).keySet()) {
            Object nested = key.equals("environments") ? null : at(schema, "$defs", key.toString(), "properties");
            if (nested == null) {
                result.add(key.toString());
            } else {
                ((Map<?, ?>) nested).keySet().forEach(k -> result.add(key + "." + k));
            }
        }
        return result;
    }

    private static Object at(Object node, String... path) {
        Object current = node;
        for (String step : path) {
            current = current == null ? null : ((Map<?, ?>) current).get(step);
        }
        return current;
    }
}
