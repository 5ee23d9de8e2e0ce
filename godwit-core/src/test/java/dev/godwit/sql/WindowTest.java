package dev.godwit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {

    private static final String SCRIPT = "-- début\r\n/* a\r\n /* b */ */ select 'it''s', E'\\'', $é$;$$;$é$;\r\n"
            + "create function f() returns int begin atomic select 1; end;\r\n"
            + "copy t from stdin;\r\n1\t2\r\n\\.x\r\n\\.\r\nselect ${a.b} + 2--x\r; insert into t values (1, (2));\r\n";

    /** A text whose reader gives no more than so many characters at a time, and counts them. */
    private record Chunked(String text, int size, AtomicLong count) implements TextSource {

        @Override
        public String name() {
            return "chunked.sql";
        }

        @Override
        public Reader open() {
            return new FilterReader(new StringReader(text)) {
                @Override
                public int read(char[] target, int offset, int length) throws IOException {
                    int read = in.read(target, offset, Math.min(length, size));
                    count.addAndGet(Math.max(read, 0));
                    return read;
                }
            };
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 1000})
    void readsTheSameInChunksOfAnySize(int size) {
        for (SqlSyntax syntax : Syntaxes.ALL.values()) {
            Splitting splitting = syntax.inlineCopyData() ? Splitting.lexer() : Splitting.delimiter(";\\s*$");
            String script = syntax.inlineCopyData()
                    ? SCRIPT
                    : SCRIPT.replace("E'\\''", "'x'").replace('\\', '/');
            TextSlice chunked = TextSlice.whole(new Chunked(script.repeat(40), size, new AtomicLong()));
            TextSlice whole = TextSlice.ofString("whole.sql", script.repeat(40));
            assertThat(StatementReader.readAll(chunked, syntax, splitting))
                    .usingRecursiveComparison()
                    .ignoringFields("data")
                    .isEqualTo(StatementReader.readAll(whole, syntax, splitting));
        }
    }

    @Test
    void deliversAStatementBeforeTheFileIsReadToItsEnd() {
        AtomicLong read = new AtomicLong();
        String text = "insert into t values (1, 'some text');\n".repeat(100_000);
        TextSlice slice = TextSlice.whole(new Chunked(text, Integer.MAX_VALUE, read));
        try (StatementReader reader = new StatementReader(slice, Syntaxes.of("postgresql"), Splitting.lexer())) {
            assertThat(reader.next()).isPresent();
            assertThat(read.get()).isLessThan(10_000);
            long statements = 1;
            long furthest = 0;
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                statements++;
                furthest = Math.max(furthest, read.get() - next.get().start().offset());
            }
            assertThat(statements).isEqualTo(100_000);
            assertThat(furthest).as("characters in memory").isLessThan(10_000);
        }
    }
}
