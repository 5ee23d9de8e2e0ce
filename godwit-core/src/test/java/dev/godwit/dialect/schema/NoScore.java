package dev.godwit.dialect.schema;

import java.sql.Connection;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** A trigger as H2 has them: a class. */
public final class NoScore implements Trigger {

    private static final int SCORE = 2;

    @Override
    public void fire(Connection connection, @Nullable Object @Nullable [] before, @Nullable Object @Nullable [] after) {
        if (after != null) {
            after[SCORE] = 0;
        }
    }
}
