package dev.godwit.mongodb.testing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The faults that a look-alike is told to show, each once, in the order in which they were told. Thread-safe. */
final class Faults {

    private final List<Fault> planned = new CopyOnWriteArrayList<>();

    void plan(Fault fault) {
        planned.add(fault);
    }

    void forget() {
        planned.clear();
    }

    Optional<Fault> due(SentCommand command) {
        return planned.stream()
                .filter(fault -> fault.to().test(command))
                .findFirst()
                .filter(planned::remove);
    }
}
