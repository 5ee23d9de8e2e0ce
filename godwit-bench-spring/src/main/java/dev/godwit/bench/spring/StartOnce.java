package dev.godwit.bench.spring;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.metrics.buffering.BufferingApplicationStartup;
import org.springframework.boot.context.metrics.buffering.StartupTimeline.TimelineEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The main class of a process that starts the example once and prints how long that took, and how much of it the contender took. */
final class StartOnce {

    private StartOnce() {}

    /** Arguments: a {@link Contender}, then properties of the application. Prints two numbers: milliseconds. */
    public static void main(String[] args) throws Exception {
        Contender contender = Contender.valueOf(args[0]);
        String[] properties = args.clone();
        properties[0] = "--spring.main.banner-mode=off";
        BufferingApplicationStartup steps = new BufferingApplicationStartup(100_000);
        SpringApplication application = new SpringApplication(Class.forName("com.example.notes.NotesApplication"));
        application.setApplicationStartup(steps);
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean("connectFirst", ConnectFirst.class, ConnectFirst::new));
        long begin = System.nanoTime();
        ConfigurableApplicationContext context = application.run(properties);
        double total = (System.nanoTime() - begin) / 1e6;
        System.out.println(String.format(
                Locale.ROOT, "RESULT %.3f %.3f", total, own(steps, contender).toNanos() / 1e6));
        context.close();
    }

    /** The time in which its beans were made, without that of others made on the way. */
    private static Duration own(BufferingApplicationStartup steps, Contender contender) {
        Map<Long, TimelineEvent> all = new HashMap<>();
        for (TimelineEvent event : steps.getBufferedTimeline().getEvents()) {
            all.put(event.getStartupStep().getId(), event);
        }
        Duration sum = Duration.ZERO;
        for (TimelineEvent event : all.values()) {
            String parent = bean(enclosing(event, all));
            boolean its = contender.beans().contains(bean(event));
            boolean inIts = contender.beans().contains(parent);
            if (its && !inIts) {
                sum = sum.plus(event.getDuration());
            } else if (!its && inIts && !bean(event).isEmpty()) {
                sum = sum.minus(event.getDuration());
            }
        }
        return sum;
    }

    /** The step around it in which a bean is made; itself where there is none. */
    private static TimelineEvent enclosing(TimelineEvent event, Map<Long, TimelineEvent> all) {
        Long parent = event.getStartupStep().getParentId();
        TimelineEvent step = parent == null ? null : all.get(parent);
        while (step != null && bean(step).isEmpty()) {
            Long next = step.getStartupStep().getParentId();
            step = next == null ? null : all.get(next);
        }
        return step == null ? event : step;
    }

    private static String bean(TimelineEvent event) {
        if (!event.getStartupStep().getName().equals("spring.beans.instantiate")) {
            return "";
        }
        for (var tag : event.getStartupStep().getTags()) {
            if (tag.getKey().equals("beanName")) {
                return tag.getValue();
            }
        }
        return "";
    }

    /** Fills the pool before anybody needs it, so that this counts for nobody. */
    static final class ConnectFirst implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof DataSource pool) {
                try (var connection = pool.getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("SELECT 1");
                } catch (java.sql.SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
            return bean;
        }
    }
}
