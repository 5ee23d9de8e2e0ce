package dev.godwit.cli.command;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.mongodb.file.CommandStubs;
import dev.godwit.source.NewMigration.Language;
import dev.godwit.source.layout.Stub;

/**
 * What new files begin with.
 *
 * @param documents whether the database is one of documents
 */
record NewTexts(boolean documents) {

    private static final Stub SQL_SEED =
            new Stub("the stub", "-- Data that may be loaded any number of times: delete before you insert.\n");

    /** A migration. */
    Stub migration(Language language) {
        return switch (language) {
            case SQL -> sql(Stub.DEFAULT);
            case JAVA -> documents ? CommandStubs.JAVA : Stub.JAVA;
            case JSON -> CommandStubs.JSON;
        };
    }

    /** A seed. */
    Stub seed(Language language) {
        return switch (language) {
            case SQL -> sql(SQL_SEED);
            case JAVA -> documents ? CommandStubs.JAVA_SEED : Stub.JAVA_SEED;
            case JSON -> CommandStubs.JSON_SEED;
        };
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
