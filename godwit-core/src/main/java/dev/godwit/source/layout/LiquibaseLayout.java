package dev.godwit.source.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Liquibase's formatted SQL: any SQL file whose first line is {@code --liquibase formatted sql}. */
final class LiquibaseLayout implements Layout {
    private static final int OPENING = 32;

    @Override
    public void claim(Unclaimed files, Found found) {
        List<FileEntry> changelogs = new ArrayList<>();
        for (FileEntry file : files.sql()) {
            if (isChangelog(file)) {
                files.take(file);
                changelogs.add(file);
            }
        }
        changelogs.sort(new NaturalOrder());
        for (FileEntry file : changelogs) {
            new Changelog(file).read(found);
        }
    }

    boolean isChangelog(FileEntry file) {
        return mayBeChangelog(file) && firstLineIsHeader(file);
    }

    /** A look at the first characters, which settles it for nearly all files. */
    private static boolean mayBeChangelog(FileEntry file) {
        char[] opening = new char[OPENING];
        int length = LineReader.opening(file.text(), opening);
        int i = 0;
        while (i < length && (LineReader.isBlank(opening[i]) || opening[i] == '-')) {
            i++;
        }
        return i == OPENING || (i < length && Character.toLowerCase(opening[i]) == 'l');
    }

    private static boolean firstLineIsHeader(FileEntry file) {
        try (LineReader reader = new LineReader(file.text())) {
            while (reader.next()) {
                if (!reader.isBlank()) {
                    return isHeader(reader.line());
                }
            }
        }
        return false;
    }

    static boolean isHeader(Line line) {
        return line.comment().toLowerCase(Locale.ROOT).startsWith("liquibase formatted sql");
    }
}
