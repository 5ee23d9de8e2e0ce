package dev.godwit.cli.command;

import dev.godwit.cli.Settings;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.mongodb.file.CommandStubs;
import dev.godwit.source.NewMigration.Language;
import dev.godwit.source.layout.Stub;

/**
 * What new files begin with.
 *
 * @param documents whether the database is one of documents
 * @param tables whether it is one of tables; neither where that is not known
 */
record NewTexts(boolean documents, boolean tables) {

    /** For the database of a project. */
    static NewTexts of(Settings settings) {
        return new NewTexts(settings.hasDocuments(), settings.hasTables());
    }

    private static final Stub SQL_SEED =
            new Stub("the stub", "-- Data that may be loaded any number of times: delete before you insert.\n");

    /** A migration. */
    Stub migration(Language language) {
        return switch (language) {
            case SQL -> sql(Stub.DEFAULT);
            case JAVA -> documents ? CommandStubs.JAVA : Stub.JAVA;
            case JSON -> json(CommandStubs.JSON);
        };
    }

    /** A seed. */
    Stub seed(Language language) {
        return switch (language) {
            case SQL -> sql(SQL_SEED);
            case JAVA -> documents ? CommandStubs.JAVA_SEED : Stub.JAVA_SEED;
            case JSON -> json(CommandStubs.JSON_SEED);
        };
    }

    private Stub json(Stub stub) {
        if (tables) {
            throw GodwitException.of(
                            ErrorCode.USAGE, "What is written in json is for MongoDB, and the database is none.")
                    .hint("Leave --format out for SQL.")
                    .build();
        }
        return stub;
    }

    private Stub sql(Stub stub) {
        if (documents) {
            throw GodwitException.of(ErrorCode.USAGE, "The database is MongoDB, which takes no SQL.")
                    .hint("Use --format json or --format java.")
                    .build();
        }
        return stub;
    }
}
