package dev.godwit.mongodb.run;

import com.mongodb.client.ClientSession;
import dev.godwit.plan.Step;
import dev.godwit.report.Progress;
import java.util.Optional;

/** The units of a step, one after the other: of a script at once, of a program as it asks for them. */
final class StepUnits {

    private final MongoRun run;

    StepUnits(MongoRun run) {
        this.run = run;
    }

    /** What is done with a unit. */
    @FunctionalInterface
    interface Taking {
        void take(Unit unit) throws Exception;
    }

    /**
     * Takes them all.
     *
     * @throws Exception what a unit or a program threw, as it was thrown
     */
    void each(Step step, ClientSession session, Taking taking) throws Exception {
        Optional<MongoProgram> program = run.units().live(step.migration().file(), step.script());
        if (program.isPresent()) {
            ask(step, program.get(), session, taking);
            return;
        }
        for (Unit unit : run.units().of(step.migration().file(), step.script())) {
            taking.take(unit);
        }
    }

    private void ask(Step step, MongoProgram program, ClientSession session, Taking taking) throws Exception {
        try {
            program.ask(run.changes(step, run.doing(session)), new Carrier(taking));
        } catch (Carried e) {
            throw e.failure;
        }
    }

    /** Tells that a unit begins. */
    void tell(Step step, int number, Unit unit) {
        run.settings()
                .listener()
                .on(new Progress.StatementStarted(
                        step.id(),
                        number,
                        unit.statement().start(),
                        unit.statement().text()));
    }

    /** Lets an exception pass through code that declares none. */
    private record Carrier(Taking taking) implements UnitSink.Taker {
        @Override
        public void take(Unit unit) {
            try {
                taking.take(unit);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new Carried(e);
            }
        }
    }

    private static final class Carried extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Exception failure;

        Carried(Exception failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
