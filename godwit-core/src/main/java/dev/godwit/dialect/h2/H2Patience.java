package dev.godwit.dialect.h2;

import dev.godwit.dialect.Patience;
import dev.godwit.lock.Limits;
import java.util.List;

/** {@code SET LOCK_TIMEOUT} of the session, in milliseconds (H2, “Commands”). A limit is always set: the database's own. */
final class H2Patience implements Patience {

    @Override
    public List<String> set(Limits limits) {
        return limits.lock()
                .map(limit -> List.of("SET LOCK_TIMEOUT " + (limit.isZero() ? Integer.MAX_VALUE : limit.toMillis())))
                .orElse(List.of());
    }
}
