package dev.godwit.backfill;

import dev.godwit.dialect.ReplicaState;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.sql.SqlStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The replicas that the configuration names, each asked itself. One that can be read and does not follow is in the way, because its readers
 * see old rows; one that cannot be reached has no readers, and is not. Not thread-safe.
 */
final class NamedReplicas implements Obstacle, AutoCloseable {

    private static final Duration INTERVAL = Duration.ofMillis(250);

    private final BackfillContext context;
    private final LagLimit limit;
    private final List<NamedReplica> replicas;
    private final PlaceLog log = new PlaceLog();

    private record Answer(String name, ReplicaState state) {}

    /**
     * Asks these.
     *
     * @param statement whose batches give way to them
     */
    NamedReplicas(BackfillContext context, LagLimit limit, SqlStatement statement) {
        this.context = context;
        this.limit = limit;
        this.replicas = context.pace().replicas().stream()
                .flatMap(target -> target.dialect().replication().inquiry().stream()
                        .map(inquiry ->
                                new NamedReplica(target, inquiry, statement, context.nanos(), context.listener())))
                .toList();
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public Optional<String> look() throws SQLException, StatementFailure {
        List<Answer> answers = answers();
        long written =
                context.dialect().replication().look(context.connection()).written();
        long now = context.nanos().getAsLong();
        log.remember(written, now);
        // What one of them that is gone now will have to show is remembered until it is back.
        if (answers.size() == replicas.size()) {
            log.forget(answers.stream()
                    .map(Answer::state)
                    .filter(ReplicaState.Shows.class::isInstance)
                    .mapToLong(state -> ((ReplicaState.Shows) state).place())
                    .min()
                    .orElse(Long.MAX_VALUE));
        }
        return answers.stream().flatMap(answer -> reason(answer, now).stream()).findFirst();
    }

    private List<Answer> answers() throws StatementFailure {
        List<Answer> answers = new ArrayList<>();
        for (NamedReplica replica : replicas) {
            replica.ask().ifPresent(state -> answers.add(new Answer(replica.name(), state)));
        }
        return answers;
    }

    private Optional<String> reason(Answer answer, long now) {
        if (answer.state() instanceof ReplicaState.Stopped stopped) {
            return Optional.of("the replica " + answer.name() + " does not follow: " + stopped.why());
        }
        Duration behind = answer.state() instanceof ReplicaState.Shows shows
                ? log.behind(shows.place(), now)
                : ((ReplicaState.Behind) answer.state()).time();
        return limit.exceededBy(answer.name(), behind);
    }

    @Override
    public void close() {
        replicas.forEach(NamedReplica::close);
    }
}
