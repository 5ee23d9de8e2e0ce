package dev.godwit.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.sql.Position;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.StatementHead;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How sizes and lengths of time are told. */
class StatementViewTest {

    private static final Name ORDERS = Name.of("orders");

    private static StatementView view(long rows, long bytes, int replicas) {
        Facts facts = new Facts(Map.of(Name.of("shop.orders"), new TableSize(rows, bytes)), Map.of(), replicas);
        SqlStatement statement =
                new SqlStatement("x", Position.START, new StatementHead(List.of("X")), Optional.empty());
        return new StatementView(
                statement,
                new Form.Other(),
                true,
                List.of(),
                List.of(),
                List.of(),
                new Known(),
                new Server("postgresql", TargetVersion.of(18), facts));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0           | 0              | orders (0 rows, 0 B)",
                "999         | 8192           | orders (999 rows, 8.2 kB)",
                "1500        | 1000000        | orders (1.5 k rows, 1 MB)",
                "120000000   | 14000000000    | orders (120 M rows, 14 GB)",
                "2100000000  | 3200000000000  | orders (2.1 G rows, 3.2 TB)"
            })
    void aTableIsNamedWithItsSize(long rows, long bytes, String expected) {
        assertThat(view(rows, bytes, 0).table(ORDERS)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "READ  | 14000000000   | , for about 70 s (an estimate, at 200 MB/s)",
                "WRITE | 14000000000   | , for about 3 min (an estimate, at 80 MB/s)",
                "WRITE | 3200000000000 | , for about 11.1 h (an estimate, at 80 MB/s)",
                "INDEX | 1000          | , for about 4 min (an estimate, at 500,000 rows/s)",
                "READ  | 1000          | , for about 1 s or less (an estimate, at 200 MB/s)"
            })
    void howLongItTakesIsAnEstimate(Work work, long bytes, String expected) {
        assertThat(view(120_000_000, bytes, 0).lasting(ORDERS, work)).isEqualTo(expected);
    }

    @Test
    void replicasHaveToDoWhatIsWritten() {
        assertThat(view(1, 1, 2).lasting(ORDERS, Work.WRITE)).endsWith(", and 2 replicas have to do the same");
        assertThat(view(1, 1, 2).lasting(ORDERS, Work.READ)).doesNotContain("replica");
    }

    @Test
    void nothingIsSaidOfWhatIsNotKnown() {
        Name other = Name.of("other");
        assertThat(view(1, 1, 2).table(other)).isEqualTo("other");
        assertThat(view(1, 1, 2).lasting(other, Work.WRITE)).isEmpty();
        assertThat(view(1, 1, 2).use(other)).isEmpty();
    }
}
