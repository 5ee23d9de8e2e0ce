package dev.godwit.source.layout;

import java.util.Locale;

/** Liquibase's formatted SQL: any SQL file whose first line is {@code --liquibase formatted sql}. */
final class LiquibaseLayout implements Layout {

    @Override
    public void claim(Unclaimed files, Found found) {
        for (FileEntry file : files.sql()) {
            if (isChangelog(file)) {
                files.take(file);
                new Changelog(file).read(found);
            }
        }
    }

    boolean isChangelog(FileEntry file) {
        try (LineReader reader = new LineReader(file.text())) {
            while (reader.next()) {
                if (!reader.isBlank()) {
                    return reader.first() == '-' && isHeader(reader.line());
                }
            }
        }
        return false;
    }

    static boolean isHeader(Line line) {
        return line.comment().toLowerCase(Locale.ROOT).startsWith("liquibase formatted sql");
    }
}
