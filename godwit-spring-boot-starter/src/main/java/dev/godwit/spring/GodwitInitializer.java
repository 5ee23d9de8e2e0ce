package dev.godwit.spring;

import dev.godwit.error.GodwitException;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Locale;
import org.springframework.beans.factory.InitializingBean;

/** Does with each database what its mode says, while the application starts and before anything else uses it. */
public final class GodwitInitializer implements InitializingBean {

    private final GodwitDatabases databases;
    private final ObservationRegistry observations;

    GodwitInitializer(GodwitDatabases databases, ObservationRegistry observations) {
        this.databases = databases;
        this.observations = observations;
    }

    @Override
    public void afterPropertiesSet() {
        for (GodwitDatabase database : databases.all()) {
            if (database.mode() != StartupMode.NONE) {
                start(database);
            }
        }
    }

    private void start(GodwitDatabase database) {
        try {
            Observation.createNotStarted("godwit.startup", observations)
                    .contextualName("godwit " + mode(database))
                    .lowCardinalityKeyValue("database", database.name())
                    .lowCardinalityKeyValue("mode", mode(database))
                    .observe(() -> bring(database));
        } catch (GodwitException e) {
            throw new DatabaseNotReadyException(database.name(), e);
        }
    }

    private static String mode(GodwitDatabase database) {
        return database.mode().name().toLowerCase(Locale.ROOT);
    }

    private static void bring(GodwitDatabase database) {
        switch (database.mode()) {
            case MIGRATE -> database.godwit().migrate();
            case VALIDATE -> database.godwit().validate();
            case WAIT -> new WaitForOthers(database.waitLimit()).until(database.godwit());
            case NONE -> throw new IllegalStateException("nothing to do");
        }
    }
}
