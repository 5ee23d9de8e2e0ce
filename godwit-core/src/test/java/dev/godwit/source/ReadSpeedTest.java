package dev.godwit.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints how long reading takes; asserts nothing about it, because machines differ. */
class ReadSpeedTest {
    private static final int FILES = 1000;

    @TempDir
    Path directory;

    @Test
    void aThousandFiles() throws IOException {
        Project project = Project.in(directory);
        for (int i = 0; i < FILES; i++) {
            String name = (20260719120000L + i) + "_create_t" + i + ".sql";
            project.file(
                    name,
                    "-- migrate:up\nCREATE TABLE t" + i + " (\n  id bigint PRIMARY KEY,\n  name text NOT NULL\n);\n"
                            + "-- migrate:down\nDROP TABLE t" + i + ";\n");
            Files.setLastModifiedTime(directory.resolve(name), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        }
        SourceContext context = project.context();
        DirectorySource source = new DirectorySource(directory);

        long cold = time(source, context);
        long warm = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            warm = Math.min(warm, time(source, context));
        }
        System.out.printf("Reading %d files: first %.1f ms, unchanged %.1f ms%n", FILES, cold / 1e6, warm / 1e6);
    }

    private static long time(DirectorySource source, SourceContext context) {
        long start = System.nanoTime();
        assertThat(source.read(context).migrations()).hasSize(FILES);
        return System.nanoTime() - start;
    }
}
