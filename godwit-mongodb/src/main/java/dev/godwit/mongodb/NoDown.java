package dev.godwit.mongodb;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.Arrays;
import java.util.List;

/** What a migration without a way back answers when it is asked to go back. */
public final class NoDown extends UnsupportedOperationException {

    private static final long serialVersionUID = 1L;

    private static final List<List<Class<?>>> DOWNS = List.of(
            List.of(MongoDatabase.class, ClientSession.class),
            List.of(MongoDatabase.class, ClientSession.class, MongoClient.class));

    NoDown(Class<?> migration) {
        super(migration.getName() + " has no way back.");
    }

    /** Whether a class of migrations overrides neither {@code down}. */
    public static boolean isIn(Class<? extends MongoMigration> migration) {
        return DOWNS.stream()
                .allMatch(parameters -> Arrays.stream(migration.getMethods())
                        .filter(method -> method.getName().equals("down")
                                && parameters.equals(List.of(method.getParameterTypes())))
                        .allMatch(method -> method.getDeclaringClass() == MongoMigration.class));
    }
}
