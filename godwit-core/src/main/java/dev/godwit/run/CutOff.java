package dev.godwit.run;

import dev.godwit.dialect.StatementFailure;
import dev.godwit.report.Progress;
import dev.godwit.sql.SqlStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Removes what a statement leaves behind that was cut off: the index of a failed concurrent build would stand in the way of the next try. */
final class CutOff {

    private final Run run;

    CutOff(Run run) {
        this.run = run;
    }

    /** Removes it; what goes wrong here is told. */
    void cleanUp(StatementFailure failure) {
        if (failure.statement().isEmpty()) {
            return;
        }
        SqlStatement statement = failure.statement().get();
        try {
            for (String sql : run.dialect().probe().cleanup(run.worker(), statement)) {
                try (Statement cleanup = run.worker().createStatement()) {
                    cleanup.execute(sql);
                }
            }
        } catch (SQLException e) {
            run.listener()
                    .on(new Progress.Warning(
                            "What the failed statement left behind could not be removed: " + e.getMessage()));
        }
    }
}
