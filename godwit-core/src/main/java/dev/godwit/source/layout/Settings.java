package dev.godwit.source.layout;

import dev.godwit.error.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A small file of {@code key = value} lines beside a migration: Flyway's {@code .conf}, Diesel's {@code metadata.toml}. */
record Settings(FileEntry file) {

    /** A setting and the line it stands on. */
    record Setting(String key, String value, int line) {}

    List<Setting> all() {
        List<Setting> settings = new ArrayList<>();
        try (LineReader reader = new LineReader(file.text())) {
            while (reader.next()) {
                String text = reader.line().text().strip();
                if (!text.isEmpty() && !text.startsWith("#") && !text.startsWith("!")) {
                    settings.add(setting(text, reader.number()));
                }
            }
        }
        return settings;
    }

    private Setting setting(String text, int line) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw file.malformed(line, 1, "\"" + text + "\" is no setting.", "Write it as: name = value");
        }
        return new Setting(
                text.substring(0, equals).strip(), text.substring(equals + 1).strip(), line);
    }

    /** The value of the only setting that this file may hold; true when it is not there. */
    boolean flag(String key) {
        boolean value = true;
        for (Setting setting : all()) {
            if (!setting.key().equals(key)) {
                throw unknown(setting, List.of(key));
            }
            value = flag(setting);
        }
        return value;
    }

    boolean flag(Setting setting) {
        return switch (setting.value().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw file.malformed(
                        setting.line(),
                        1,
                        "\"" + setting.value() + "\" is neither true nor false.",
                        "Write true or false.");
        };
    }

    RuntimeException unknown(Setting setting, List<String> known) {
        return file.malformed(
                setting.line(),
                1,
                "Unknown setting \"" + setting.key() + "\".",
                Nearest.sentence(setting.key(), known));
    }
}
