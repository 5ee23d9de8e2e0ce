package dev.godwit.bench;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Dialects;
import dev.godwit.migration.Direction;
import dev.godwit.migration.Program;
import dev.godwit.program.JavaPrograms;
import dev.godwit.sql.TextSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The main class of a process that measures how long migrations in Java take to be ready, with the cache of an earlier process or none. */
final class FirstCompile {

    private FirstCompile() {}

    /** Arguments: how many. Prints milliseconds. */
    public static void main(String[] args) throws Exception {
        List<Program> programs = new ArrayList<>();
        for (int i = 1; i <= Integer.parseInt(args[0]); i++) {
            TextSlice text = TextSlice.ofString("migrations/" + i + "_create_table.java", source(i));
            programs.add(new Program(new Program.Source(text), Direction.UP));
        }
        Dialect dialect = Dialects.standard().named("postgresql").orElseThrow();
        double ms = Timing.once(() ->
                new JavaPrograms(dialect, Optional.empty(), FirstCompile.class.getClassLoader()).prepare(programs));
        System.out.println(ms);
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
