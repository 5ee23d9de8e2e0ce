package dev.godwit.observe;

import dev.godwit.ToolVersion;
import dev.godwit.error.GodwitException;
import dev.godwit.migration.Direction;
import dev.godwit.report.Progress;
import dev.godwit.report.ProgressListener;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * OpenTelemetry spans: one for a run, in it one for each migration, in that one for each statement. Attributes follow OpenTelemetry's
 * semantic conventions for databases and code ({@code db.query.text}, {@code code.line.number}) where they have a name.
 *
 * <p>A statement's span ends when the next one starts or the migration ends. PostgreSQL gets a transaction in one piece: there only the
 * migration's span tells how long the server took.
 */
final class RunSpans implements ProgressListener {

    private static final int LONGEST_QUERY = 4096;
    private static final AttributeKey<String> MIGRATION = AttributeKey.stringKey("godwit.migration.id");
    private static final AttributeKey<String> DIRECTION = AttributeKey.stringKey("godwit.direction");
    private static final AttributeKey<Long> STATEMENT = AttributeKey.longKey("godwit.statement.number");
    private static final AttributeKey<String> CODE = AttributeKey.stringKey("godwit.error.code");
    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("db.query.text");
    private static final AttributeKey<Long> LINE = AttributeKey.longKey("code.line.number");

    /** What is open in a thread, the run first; a run stays on its thread. */
    private final ThreadLocal<Deque<Span>> open = ThreadLocal.withInitial(ArrayDeque::new);

    @Override
    public void on(Progress progress) {
        if (progress instanceof Progress.RunStarted run) {
            endTo(0, Optional.empty());
            start(span(run.direction() == Direction.UP ? "godwit.migrate" : "godwit.rollback")
                    .setAttribute(DIRECTION, run.direction().text()));
        } else if (progress instanceof Progress.MigrationStarted migration) {
            endTo(1, Optional.empty());
            start(span("godwit.migration")
                    .setAttribute(MIGRATION, migration.id())
                    .setAttribute(DIRECTION, migration.direction().text()));
        } else if (progress instanceof Progress.StatementStarted statement) {
            statement(statement);
        } else if (progress instanceof Progress.MigrationFinished || progress instanceof Progress.MigrationDeferred) {
            endTo(1, Optional.empty());
        } else if (progress instanceof Progress.MigrationFailed migration) {
            endTo(1, Optional.of(migration.failure()));
        } else if (progress instanceof Progress.RunFinished run) {
            endTo(0, run.failure());
            open.remove();
        }
    }

    private void statement(Progress.StatementStarted statement) {
        Deque<Span> spans = open.get();
        if (spans.isEmpty()) {
            return;
        }
        endTo(spans.size() > 2 ? 2 : spans.size(), Optional.empty());
        String sql = statement.sql();
        start(span("godwit.statement")
                .setAttribute(MIGRATION, statement.id())
                .setAttribute(STATEMENT, (long) statement.number())
                .setAttribute(LINE, (long) statement.place().line())
                .setAttribute(QUERY, sql.length() > LONGEST_QUERY ? sql.substring(0, LONGEST_QUERY) : sql));
    }

    private SpanBuilder span(String name) {
        Tracer tracer = GlobalOpenTelemetry.getTracer("dev.godwit", ToolVersion.current());
        Span parent = open.get().peekLast();
        SpanBuilder builder = tracer.spanBuilder(name);
        return parent == null ? builder : builder.setParent(Context.current().with(parent));
    }

    private void start(SpanBuilder builder) {
        open.get().addLast(builder.startSpan());
    }

    /** Ends what is open beyond so many, the innermost first. */
    private void endTo(int left, Optional<GodwitException> failure) {
        Deque<Span> spans = open.get();
        while (spans.size() > left) {
            Span span = spans.removeLast();
            failure.ifPresent(error -> span.setStatus(StatusCode.ERROR, String.valueOf(error.getMessage()))
                    .setAttribute(CODE, error.code().name()));
            span.end();
        }
    }
}
