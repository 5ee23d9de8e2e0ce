package dev.godwit.mongodb.target;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the driver's errors. */
public final class MongoErrors {

    /** AuthenticationFailed, Unauthorized. */
    private static final Set<Integer> LOGIN = Set.of(18, 13);

    private static final int AUTHENTICATION_FAILED = 18;

    /** Unauthorized, CommandNotFound: said of a command as a whole, before a server begins it. */
    private static final Set<Integer> BEFORE_ANYTHING = Set.of(13, 59);

    /** How the driver tells, deep in a description of the whole cluster, why a server did not answer. */
    private static final Pattern REASON = Pattern.compile("caused by \\{([^{}]*)}|exception=\\{([^{}]*)}");

    private MongoErrors() {}

    /** Whether the way to the server broke, so that nobody knows what became of what was sent. */
    public static boolean isConnectionLost(Throwable e) {
        return e instanceof MongoSocketException || e instanceof MongoTimeoutException;
    }

    /** Whether the server refused a command without having begun it. */
    public static boolean isBeforeAnything(Throwable e) {
        return e instanceof MongoCommandException command && BEFORE_ANYTHING.contains(command.getErrorCode());
    }

    /** What the server said, with its code. */
    public static String message(Throwable e) {
        if (e instanceof MongoCommandException command) {
            return command.getErrorMessage() + " (" + code(command.getErrorCode(), command.getErrorCodeName()) + ")";
        }
        if (e instanceof MongoWriteException write) {
            return write.getError().getMessage() + " (code " + write.getError().getCode() + ")";
        }
        if (e instanceof MongoBulkWriteException bulk && !bulk.getWriteErrors().isEmpty()) {
            var first = bulk.getWriteErrors().get(0);
            return first.getMessage() + " (code " + first.getCode() + ")";
        }
        if (e instanceof MongoTimeoutException timeout) {
            return noAnswer(String.valueOf(timeout.getMessage()));
        }
        if (e instanceof MongoException known && e instanceof MongoServerException) {
            return known.getMessage() + " (code " + known.getCode() + ")";
        }
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    private static String noAnswer(String said) {
        return REASON.matcher(said)
                .results()
                .reduce((first, last) -> last)
                .map(reason -> "no server answered in time ("
                        + Optional.ofNullable(reason.group(1)).orElseGet(() -> reason.group(2)) + ")")
                .orElse(said);
    }

    private static String code(int code, String name) {
        return name.isEmpty() ? "code " + code : "code " + code + ", " + name;
    }

    /** An error of Godwit's own reads and writes, explained. */
    public static GodwitException explain(MongoException e) {
        ErrorCode code = kind(e);
        String what = switch (code) {
            case UNREACHABLE -> "The MongoDB server cannot be reached: ";
            case LOGIN_REFUSED -> "MongoDB refused the log-in: ";
            case CONNECTION_LOST -> "The connection to MongoDB broke outside of any migration: ";
            default -> "Godwit's own collections cannot be read or written: ";
        };
        return GodwitException.of(code, what + message(e))
                .state("No migration was run by this command.")
                .hint(
                        switch (code) {
                            case UNREACHABLE ->
                                "Check host and port, and that the server runs. How long is waited says serverSelectionTimeoutMS in the"
                                        + " URL.";
                            case LOGIN_REFUSED ->
                                "Check user and password, and the database that knows them (authSource in the URL).";
                            case CONNECTION_LOST -> "Run the same command again; it is safe to do so.";
                            default ->
                                "Check that the user may read and write the history's collections (role readWrite).";
                        })
                .cause(e)
                .build();
    }

    private static ErrorCode kind(MongoException e) {
        if (e instanceof MongoSecurityException || e.getCode() == AUTHENTICATION_FAILED) {
            return ErrorCode.LOGIN_REFUSED;
        }
        if (e instanceof MongoTimeoutException) {
            return ErrorCode.UNREACHABLE;
        }
        if (e instanceof MongoSocketException) {
            return ErrorCode.CONNECTION_LOST;
        }
        return LOGIN.contains(e.getCode()) && isLogin(e) ? ErrorCode.LOGIN_REFUSED : ErrorCode.HISTORY_INACCESSIBLE;
    }

    /** Unauthorized is also said of a user who is known and may not do this. */
    private static boolean isLogin(MongoException e) {
        return String.valueOf(e.getMessage()).contains("requires authentication");
    }
}
