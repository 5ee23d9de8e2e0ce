package dev.godwit.spring;

import dev.godwit.Godwit;
import dev.godwit.GodwitBuilder;
import dev.godwit.code.Migration;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.plan.NewerSchema;
import dev.godwit.report.ProgressListener;
import io.micrometer.observation.ObservationRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.context.ApplicationContext;

/**
 * Makes databases of what is configured.
 *
 * @param context where data sources and migrations are found
 * @param customizers asked at last
 * @param listeners hear the runs on every database
 * @param observations where runs are observed
 */
record DatabaseFactory(
        ApplicationContext context,
        List<GodwitCustomizer> customizers,
        List<ProgressListener> listeners,
        ObservationRegistry observations) {

    /**
     * One database.
     *
     * @param beans the migrations among the beans that are for it
     */
    GodwitDatabase make(String name, DatabaseProperties properties, List<Migration> beans) {
        Optional<DataSource> dataSource =
                properties.url() != null ? Optional.empty() : Optional.of(dataSource(name, properties));
        return new GodwitDatabase(
                name,
                Optional.ofNullable(properties.mode()).orElse(StartupMode.MIGRATE),
                Optional.ofNullable(properties.waitLimit()).orElse(Duration.ofMinutes(5)),
                dataSource,
                () -> godwit(name, properties, dataSource, beans));
    }

    private DataSource dataSource(String database, DatabaseProperties properties) {
        String prefix = database.equals(GodwitDatabase.DEFAULT_NAME) ? "godwit." : "godwit.databases." + database + ".";
        try {
            return properties.dataSource() != null
                    ? context.getBean(properties.dataSource(), DataSource.class)
                    : context.getBean(DataSource.class);
        } catch (NoUniqueBeanDefinitionException e) {
            throw noDataSource(
                    "There are several data sources and none of them is primary: "
                            + String.join(", ", context.getBeanNamesForType(DataSource.class)) + ".",
                    "Name one of them with " + prefix + "data-source.");
        } catch (NoSuchBeanDefinitionException e) {
            throw noDataSource(
                    properties.dataSource() != null
                            ? "There is no data source " + properties.dataSource() + "."
                            : "There is no data source.",
                    "Configure spring.datasource.url, or a database of its own with " + prefix + "url.");
        }
    }

    private static GodwitException noDataSource(String message, String hint) {
        return GodwitException.of(ErrorCode.CONFIGURATION, message)
                .state("Nothing was changed.")
                .hint(hint)
                .build();
    }

    private Godwit godwit(
            String name, DatabaseProperties properties, Optional<DataSource> dataSource, List<Migration> beans) {
        GodwitBuilder builder = dataSource
                .map(Godwit::dataSource)
                .orElseGet(
                        () -> Godwit.url(Optional.ofNullable(properties.url()).orElseThrow()));
        Optional.ofNullable(properties.user()).ifPresent(builder::user);
        Optional.ofNullable(properties.password()).ifPresent(builder::password);
        migrations(builder, properties, beans);
        configure(builder, properties);
        MigrationObservations observed = new MigrationObservations(name, observations);
        builder.listener(progress -> {
            observed.on(progress);
            listeners.forEach(listener -> listener.on(progress));
        });
        customizers.forEach(one -> one.customize(name, builder));
        return builder.build();
    }

    private void migrations(GodwitBuilder builder, DatabaseProperties properties, List<Migration> beans) {
        ClassLoader classes =
                Optional.ofNullable(context.getClassLoader()).orElseGet(ClassLoader::getSystemClassLoader);
        builder.classLoader(classes);
        builder.migrations(beans);
        boolean beansAlone = properties.migrations() == null
                && !beans.isEmpty()
                && classes.getResource(DatabaseProperties.DEFAULT_FOLDER + "/") == null;
        if (!beansAlone) {
            List<String> locations = properties.locations();
            ReadAhead.of(locations, context)
                    .ifPresentOrElse(builder::source, () -> builder.locations(Path.of(""), locations));
        }
    }

    private static void configure(GodwitBuilder builder, DatabaseProperties properties) {
        builder.newerSchema(Optional.ofNullable(properties.newerSchema()).orElse(NewerSchema.WARN));
        Optional.ofNullable(properties.history()).ifPresent(history -> {
            Optional.ofNullable(history.table()).ifPresent(builder::historyTable);
            Optional.ofNullable(history.schema()).ifPresent(builder::historySchema);
        });
        Optional.ofNullable(properties.order()).ifPresent(builder::order);
        Optional.ofNullable(properties.lock())
                .flatMap(lock -> Optional.ofNullable(lock.limit()))
                .ifPresent(builder::lockWait);
        Optional.ofNullable(properties.lockTimeout()).ifPresent(builder::lockTimeout);
        Optional.ofNullable(properties.lockRetry()).ifPresent(builder::lockRetry);
        Optional.ofNullable(properties.statementTimeout()).ifPresent(builder::statementTimeout);
        Optional.ofNullable(properties.backfill())
                .flatMap(backfill -> Optional.ofNullable(backfill.defer()))
                .ifPresent(builder::deferBackfills);
        Optional.ofNullable(properties.placeholders()).ifPresent(builder::placeholders);
        builder.contexts(
                Optional.ofNullable(properties.contexts()).map(Set::copyOf).orElse(Set.of()),
                Optional.ofNullable(properties.labels()).orElse(""));
    }
}
