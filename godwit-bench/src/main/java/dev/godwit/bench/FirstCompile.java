package dev.godwit.bench;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Dialects;
import dev.godwit.migration.Migration;
import dev.godwit.migration.Program;
import dev.godwit.program.JavaPrograms;
import dev.godwit.source.DirectorySource;
import dev.godwit.source.SourceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The main class of a process that measures how long migrations in Java take to be ready, with the cache of an earlier process or none. */
final class FirstCompile {

    private FirstCompile() {}

    /** Arguments: the directory that {@link #write} has filled. Prints milliseconds. */
    public static void main(String[] args) throws Exception {
        Dialect dialect = Dialects.standard().named("postgresql").orElseThrow();
        List<Program> programs = new ArrayList<>();
        SourceContext context = new SourceContext("postgresql", dialect.syntax(), Set.of(), "", Map.of());
        for (Migration migration :
                new DirectorySource(Path.of(args[0])).read(context).migrations()) {
            programs.add(migration.up().program().orElseThrow());
        }
        double ms = Timing.once(() ->
                new JavaPrograms(dialect, Optional.empty(), FirstCompile.class.getClassLoader()).prepare(programs));
        System.out.println(ms);
    }

    /** Writes so many migrations. */
    static void write(Path directory, int count) throws IOException {
        Files.createDirectories(directory);
        for (int i = 1; i <= count; i++) {
            Files.writeString(directory.resolve(i + "_create_table.java"), source(i));
        }
    }

    private static String source(int number) {
        return """
                import dev.godwit.code.Database;
                import dev.godwit.code.Migration;
                import java.util.Map;

                public class CreateTable implements Migration {
                    @Override
                    public void up(Database db) {
                        db.schema().createTable("bench_%1$d", t -> {
                            t.increments("id");
                            t.string("name", 100).notNull();
                            t.date("created");
                            t.index("name");
                        });
                        db.table("bench_%1$d").insert(Map.of("name", "one"));
                    }

                    @Override
                    public void down(Database db) {
                        db.schema().dropTable("bench_%1$d");
                    }
                }
                """.formatted(number);
    }
}
