package dev.godwit.history;

import dev.godwit.sql.SqlStatement;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How far a script came that does not run in one transaction.
 *
 * @param done how many of its statements are done
 * @param chain digest over those statements, see {@link JournalChain}
 * @param doubt the 0-based index of a statement that was begun alone and whose end is not noted
 * @param probe the fingerprint taken just before that statement, see {@link dev.godwit.dialect.EffectProbe}
 */
public record JournalMark(int done, String chain, OptionalInt doubt, Optional<String> probe) {

    /** Whether the statements that are done stand at the head of a script as they were. */
    public boolean isHeadOf(Iterable<SqlStatement> script) {
        String found = JournalChain.EMPTY;
        int number = 0;
        for (SqlStatement statement : script) {
            if (number == done) {
                break;
            }
            found = JournalChain.add(found, statement.text());
            number++;
        }
        return number == done && found.equals(chain);
    }

    /** Nothing done yet. */
    public static JournalMark start() {
        return new JournalMark(0, JournalChain.EMPTY, OptionalInt.empty(), Optional.empty());
    }

    /** One more statement done. */
    public JournalMark next(String sql) {
        return new JournalMark(done + 1, JournalChain.add(chain, sql), OptionalInt.empty(), Optional.empty());
    }

    /** The next statement begins alone. */
    public JournalMark begin(Optional<String> fingerprint) {
        return new JournalMark(done, chain, OptionalInt.of(done), fingerprint);
    }

    /** The statement in doubt had no effect. */
    public JournalMark settled() {
        return new JournalMark(done, chain, OptionalInt.empty(), Optional.empty());
    }
}
