package dev.godwit.mongodb.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.ClientSession;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.godwit.embedded.local.Waiting;
import dev.godwit.lock.LeaseTimes;
import dev.godwit.mongodb.history.LostLock;
import dev.godwit.mongodb.testing.TestMongo;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The lease itself, with short times. */
class MongoLeaseTest {

    private static final Duration LEASE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LeaseTimes BEATING = new LeaseTimes(LEASE, Duration.ofMillis(200), LEASE);
    /** As a process that sleeps: not one beat. */
    private static final LeaseTimes ASLEEP = new LeaseTimes(LEASE, Duration.ofHours(1), LEASE);

    private final TestMongo mongo = TestMongo.any();
    private final ClientSession session = mongo.client().startSession();

    @AfterEach
    void stop() {
        session.close();
        mongo.close();
    }

    private MongoLease lease(String owner, LeaseTimes times) {
        return new MongoLease(mongo.database(), mongo.database().getCollection("godwit_lock"), owner, times);
    }

    private static MongoLease.Held taken(MongoLease lease) {
        MongoLease.Held[] held = new MongoLease.Held[1];
        Waiting.until(
                () -> {
                    Optional<MongoLease.Held> now = lease.tryAcquire();
                    now.ifPresent(got -> held[0] = got);
                    return now.isPresent();
                },
                PATIENCE);
        assertThat(held[0]).as("taken").isNotNull();
        return held[0];
    }

    @Test
    void isTakenByOneAndFreedByIt() {
        MongoLease.Held held = taken(lease("ada", BEATING));
        assertThat(lease("bob", BEATING).tryAcquire()).isEmpty();
        assertThat(lease("bob", BEATING).holder().orElseThrow().toString()).contains("ada");
        held.close();
        assertThat(lease("bob", BEATING).holder()).isEmpty();
        taken(lease("bob", BEATING)).close();
    }

    @Test
    void lastsAsLongAsItsHolderGivesSignsOfLife() throws Exception {
        try (MongoLease.Held held = taken(lease("ada", BEATING))) {
            Thread.sleep(3 * LEASE.toMillis());
            assertThat(lease("bob", BEATING).tryAcquire()).isEmpty();
            assertThat(held.alive()).isTrue();
            assertThatCode(() -> held.fence(session)).doesNotThrowAnyException();
        }
    }

    @Test
    void isOverWhenItsHolderWasSilentForItsTime() {
        try (MongoLease.Held held = taken(lease("ada", ASLEEP))) {
            mongo.database()
                    .getCollection("godwit_lock")
                    .updateOne(Filters.eq("_id", "lease"), Updates.set("host", "elsewhere"));
            long before = System.nanoTime();
            assertThat(lease("bob", BEATING).tryAcquire()).isEmpty();
            taken(lease("bob", BEATING)).close();
            assertThat(System.nanoTime() - before).isGreaterThan(LEASE.toNanos() / 2);
            assertThat(held.alive()).as("who sleeps does not know").isTrue();
        }
    }

    @Test
    void whoLostItPassesNoFenceAndFreesNothing() {
        MongoLease.Held slept = taken(lease("ada", ASLEEP));
        try (MongoLease.Held next = taken(lease("bob", BEATING))) {
            assertThatThrownBy(() -> slept.fence(session)).isInstanceOf(LostLock.class);
            assertThatCode(() -> next.fence(session)).doesNotThrowAnyException();
            slept.close();
            assertThat(lease("eve", BEATING).tryAcquire()).isEmpty();
            assertThatCode(() -> next.fence(session)).doesNotThrowAnyException();
        }
    }

    @Test
    void whoWakesUpLearnsItByTheNextBeat() {
        LeaseTimes late = new LeaseTimes(LEASE, Duration.ofSeconds(3), LEASE);
        try (MongoLease.Held slept = taken(lease("ada", late));
                MongoLease.Held next = taken(lease("bob", BEATING))) {
            Waiting.until(() -> !slept.alive(), PATIENCE);
            assertThat(slept.alive()).isFalse();
            assertThat(next.alive()).isTrue();
        }
    }

    @Test
    void isFreedByForceOnlyWhileItsHolderLives() {
        try (MongoLease.Held held = taken(lease("ada", BEATING))) {
            assertThat(lease("bob", BEATING).release(false)).isFalse();
            assertThat(lease("bob", BEATING).release(true)).isTrue();
            taken(lease("bob", BEATING)).close();
            assertThatThrownBy(() -> held.fence(session)).isInstanceOf(LostLock.class);
        }
    }
}
