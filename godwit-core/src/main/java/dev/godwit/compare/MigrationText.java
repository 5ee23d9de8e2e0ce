package dev.godwit.compare;

import dev.godwit.dialect.ClientScript;
import dev.godwit.report.DiffReport;
import java.util.List;

/** Writes a difference as a migration in SQL, with its way back. */
public final class MigrationText {

    private final ClientScript client;

    /** Statements end as this client wants them. */
    public MigrationText(ClientScript client) {
        this.client = client;
    }

    /** The text of the file. */
    public String of(DiffReport difference) {
        StringBuilder text = new StringBuilder("-- migrate:up\n");
        difference.lost().forEach(lost -> remark(lost.what() + ": " + lost.text(), text));
        difference.remarks().forEach(remark -> remark(remark, text));
        append(difference.up(), text);
        text.append("\n-- migrate:down\n");
        List<DiffReport.Step> steps = difference.changes();
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).down().isEmpty() && !steps.get(i).sql().isEmpty()) {
                remark("Write here what undoes: " + steps.get(i).text(), text);
            }
        }
        append(difference.down(), text);
        return text.toString();
    }

    private static void remark(String line, StringBuilder text) {
        text.append("-- ").append(line.replace('\n', ' ')).append('\n');
    }

    private void append(List<String> statements, StringBuilder text) {
        statements.forEach(sql -> text.append(client.statement(sql)));
    }
}
