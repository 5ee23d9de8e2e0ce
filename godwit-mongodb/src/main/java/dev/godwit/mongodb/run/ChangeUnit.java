package dev.godwit.mongodb.run;

import com.mongodb.client.MongoDatabase;
import dev.godwit.mongodb.change.ChangeSink;
import dev.godwit.mongodb.change.DocumentChange;
import dev.godwit.mongodb.command.EffectProbe;
import dev.godwit.mongodb.command.KnownCommands;
import dev.godwit.sql.Position;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.StatementHead;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.BsonDocument;

/**
 * A change that a migration in Java asks for.
 *
 * @param line of the migration's source that asks for it; 0 where that is not known
 * @param sink makes it, with the session that the unit is given
 */
record ChangeUnit(DocumentChange change, int line, ChangeSink sink) implements Unit {

    @Override
    public SqlStatement statement() {
        Position position = new Position(Math.max(1, line), 1, 0);
        return new SqlStatement(text(), position, new StatementHead(List.of()), Optional.empty());
    }

    private String text() {
        return isInBatches()
                ? "// " + change.text()
                : change.commands().stream().map(BsonDocument::toJson).collect(Collectors.joining("\n"));
    }

    private boolean isInBatches() {
        return change instanceof DocumentChange.Restructure;
    }

    @Override
    public boolean transactional() {
        return !isInBatches()
                && change.commands().stream()
                        .allMatch(command -> KnownCommands.natureOf(command).transactional());
    }

    @Override
    public void run(Doing doing) {
        sink.change(change);
    }

    /** Batches are found again by their checkpoint. */
    @Override
    public Settling settling(MongoDatabase database) {
        List<BsonDocument> commands = change.commands();
        if (commands.stream()
                .allMatch(command -> KnownCommands.natureOf(command).repeatable())) {
            return Settling.AGAIN;
        }
        if (commands.size() != 1) {
            return Settling.UNKNOWN;
        }
        return Settling.of(new EffectProbe(database).of(commands.get(0)));
    }

    @Override
    public Optional<String> remains(Exception failure) {
        if (isInBatches()) {
            return Optional.of("the batches of the failed one that were done stay, and its checkpoint knows them");
        }
        return change.commands().stream().anyMatch(CommandUnit::writesMany)
                ? Optional.of(CommandUnit.A_PART)
                : Optional.empty();
    }
}
