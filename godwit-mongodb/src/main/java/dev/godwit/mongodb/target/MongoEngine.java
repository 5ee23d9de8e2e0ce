package dev.godwit.mongodb.target;

import dev.godwit.dialect.Engine;
import dev.godwit.dialect.StatementNature;
import dev.godwit.dialect.StatementNatures;
import dev.godwit.mongodb.command.KnownCommands;
import dev.godwit.sql.LexicalFeature;
import dev.godwit.sql.LexicalRules;
import dev.godwit.sql.SqlSyntax;
import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.bson.json.JsonParseException;

/**
 * MongoDB as planning sees it.
 *
 * @param transactions whether the deployment has transactions
 */
public record MongoEngine(boolean transactions) implements Engine {

    private static final SqlSyntax JSON = new JsonSyntax(LexicalRules.of("", "", LexicalFeature.BACKSLASH_ESCAPES));

    private record JsonSyntax(LexicalRules lexicalRules) implements SqlSyntax {}

    @Override
    public String engine() {
        return "mongodb";
    }

    @Override
    public String displayName() {
        return "MongoDB";
    }

    @Override
    public boolean hasTransactions() {
        return transactions;
    }

    /** Changes of the structure are no part of a transaction. */
    @Override
    public boolean transactionalDdl() {
        return false;
    }

    @Override
    public boolean transactionalPrograms() {
        return transactions;
    }

    @Override
    public boolean refusesBrokenTransactions() {
        return true;
    }

    @Override
    public SqlSyntax syntax() {
        return JSON;
    }

    @Override
    public StatementNatures natures() {
        return statement -> mayShareTransaction(statement.text()) ? StatementNature.PLAIN : StatementNature.ALONE;
    }

    private boolean mayShareTransaction(String command) {
        try {
            return transactions
                    && KnownCommands.natureOf(BsonDocument.parse(command)).transactional();
        } catch (JsonParseException | BsonInvalidOperationException e) {
            return false; // Told where the command is read to be run.
        }
    }
}
