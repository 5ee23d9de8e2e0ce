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
        difference.changes().forEach(step -> append(step.sql(), text));
        text.append("\n-- migrate:down\n");
        List<DiffReport.Step> steps = difference.changes();
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).down().isEmpty()) {
                text.append("-- Write here what undoes: ")
                        .append(steps.get(i).text())
                        .append('\n');
            }
            append(steps.get(i).down(), text);
        }
        return text.toString();
    }

    private void append(List<String> statements, StringBuilder text) {
        statements.forEach(sql -> text.append(client.statement(sql)));
    }
}
