package dev.godwit.dialect.schema;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.schema.Sequence;
import dev.godwit.schema.change.SequenceChange;
import java.util.List;
import java.util.OptionalLong;

/**
 * Sequences by the SQL standard.
 *
 * @param names how names are written
 * @param words what engines say differently
 */
public record Sequences(Names names, Words words) implements ChangeSql<SequenceChange> {

    /**
     * What engines say differently.
     *
     * @param noMinimum what takes a lowest number away: {@code NO MINVALUE}
     * @param noCycle {@code NO CYCLE}
     * @param ifAbsent whether {@code IF NOT EXISTS} exists
     * @param altersStart whether {@code ALTER} takes {@code START WITH}
     */
    public record Words(String noMinimum, String noMaximum, String noCycle, boolean ifAbsent, boolean altersStart) {}

    @Override
    public List<Piece> pieces(SequenceChange change) {
        if (change instanceof SequenceChange.Create create) {
            return List.of(new Statement(create(create)));
        } else if (change instanceof SequenceChange.Drop drop) {
            return List.of(
                    new Statement("DROP SEQUENCE " + (drop.ifPresent() ? "IF EXISTS " : "") + names.of(drop.name())));
        }
        return alter((SequenceChange.Alter) change);
    }

    private String create(SequenceChange.Create change) {
        Sequence sequence = change.sequence();
        if (change.ifAbsent() && !words.ifAbsent()) {
            throw Unsupported.because(
                    "This engine has no CREATE SEQUENCE IF NOT EXISTS.", "Create it in a migration that runs once.");
        }
        return "CREATE SEQUENCE " + (change.ifAbsent() ? "IF NOT EXISTS " : "") + names.of(sequence.name())
                + option(" START WITH ", sequence.start())
                + option(" INCREMENT BY ", sequence.increment())
                + option(" MINVALUE ", sequence.least())
                + option(" MAXVALUE ", sequence.greatest())
                + option(" CACHE ", sequence.cache())
                + (sequence.cycle() ? " CYCLE" : "");
    }

    private List<Piece> alter(SequenceChange.Alter change) {
        Sequence to = change.to();
        Sequence was = change.was();
        String options = changed(" INCREMENT BY ", was.increment(), to.increment(), " INCREMENT BY 1")
                + changed(" MINVALUE ", was.least(), to.least(), " " + words.noMinimum())
                + changed(" MAXVALUE ", was.greatest(), to.greatest(), " " + words.noMaximum())
                + (words.altersStart() ? changed(" START WITH ", was.start(), to.start(), " START WITH 1") : "")
                + changed(" CACHE ", was.cache(), to.cache(), "")
                + (was.cycle() == to.cycle() ? "" : to.cycle() ? " CYCLE" : " " + words.noCycle());
        return options.isEmpty()
                ? List.of()
                : List.of(new Statement("ALTER SEQUENCE " + names.of(to.name()) + options));
    }

    private static String changed(String word, OptionalLong was, OptionalLong to, String without) {
        if (was.equals(to)) {
            return "";
        }
        return to.isPresent() ? option(word, to) : without;
    }

    private static String option(String word, OptionalLong value) {
        return value.isPresent() ? word + value.getAsLong() : "";
    }
}
