package dev.godwit.mongodb.target;

import com.mongodb.ConnectionString;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.target.Scrubber;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a deployment is and how to log in there: {@code mongodb://user:password@host:port/database?options}, or
 * {@code mongodb+srv://…} (MongoDB Manual, "Connection Strings"). Immutable. The password is in {@link #connectionString()} only.
 */
public final class MongoUrl {

    private static final Pattern FORM =
            Pattern.compile("(mongodb(?:\\+srv)?)://(?:([^@/]*)@)?([^/?]+)(?:/([^?]*))?(?:\\?(.*))?");
    private static final String HINT =
            "Write it as mongodb://USER:PASSWORD@HOST:PORT/DATABASE or mongodb+srv://USER:PASSWORD@HOST/DATABASE. Reserved"
                    + " characters in user and password (such as @ : / ? # %) must be percent-encoded.";

    private final String text;
    private final String database;
    private final String display;
    private final Scrubber scrubber;

    private MongoUrl(String text, String database, String display, Scrubber scrubber) {
        this.text = text;
        this.database = database;
        this.display = display;
        this.scrubber = scrubber;
    }

    /** Whether this is a URL of MongoDB. */
    public static boolean isOne(String url) {
        String text = url.strip();
        return text.startsWith("mongodb://") || text.startsWith("mongodb+srv://");
    }

    /**
     * Reads a URL. Asks no name server.
     *
     * @param user wins over a user in the URL
     * @param password wins over a password in the URL
     * @throws GodwitException CONFIGURATION for a URL that makes no sense or names no database
     */
    public static MongoUrl parse(String url, Optional<String> user, Optional<String> password) {
        Matcher parts = FORM.matcher(url.strip());
        if (!parts.matches()) {
            throw wrong("The MongoDB URL has no readable host.");
        }
        String login = Optional.ofNullable(parts.group(2)).orElse("");
        int colon = login.indexOf(':');
        Optional<String> name = user.map(MongoUrl::encode)
                .or(() -> Optional.of(colon < 0 ? login : login.substring(0, colon)))
                .filter(part -> !part.isEmpty());
        Optional<String> secret = password.map(MongoUrl::encode)
                .or(() -> colon < 0 ? Optional.empty() : Optional.of(login.substring(colon + 1)));
        String database =
                Optional.ofNullable(parts.group(4)).map(MongoUrl::decode).orElse("");
        if (database.isEmpty()) {
            throw wrong("The MongoDB URL names no database.");
        }
        if (name.isEmpty() && secret.isPresent()) {
            throw wrong("The MongoDB URL has a password and no user.");
        }
        String options =
                Optional.ofNullable(parts.group(5)).map(query -> "?" + query).orElse("");
        String place = parts.group(3) + "/" + parts.group(4) + options;
        String scheme = parts.group(1) + "://";
        return new MongoUrl(
                scheme
                        + name.map(n -> n + secret.map(s -> ":" + s).orElse("") + "@")
                                .orElse("")
                        + place,
                database,
                scheme
                        + name.map(n -> n + secret.map(s -> ":***").orElse("") + "@")
                                .orElse("")
                        + new Scrubber(List.of(), List.of()).scrub(place),
                new Scrubber(
                        secrets(secret, options),
                        List.of(
                                parts.group(3),
                                database,
                                name.map(MongoUrl::decode).orElse(""))));
    }

    /** Options with secrets: of the log-in by AWS, and the passwords of keys. */
    private static List<String> secrets(Optional<String> password, String options) {
        List<String> secrets = new ArrayList<>();
        password.map(MongoUrl::decode).ifPresent(secrets::add);
        Matcher tokens =
                Pattern.compile("(?i)(?:AWS_SESSION_TOKEN:|Password=)([^&,]+)").matcher(options);
        while (tokens.find()) {
            secrets.add(decode(tokens.group(1)));
        }
        return secrets;
    }

    private static GodwitException wrong(String message) {
        return GodwitException.of(ErrorCode.CONFIGURATION, message).hint(HINT).build();
    }

    private static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decode(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw wrong("The MongoDB URL has a % that begins no percent code.");
        }
    }

    /**
     * As the driver wants it. For {@code mongodb+srv} this asks a name server.
     *
     * @throws GodwitException CONFIGURATION where an option makes no sense
     */
    public ConnectionString connectionString() {
        try {
            return new ConnectionString(text);
        } catch (IllegalArgumentException e) {
            throw wrong("The MongoDB URL is not accepted: " + scrub(String.valueOf(e.getMessage())));
        }
    }

    /** The database. */
    public String database() {
        return database;
    }

    /** The URL as it may be printed. */
    public String display() {
        return display;
    }

    /** Replaces every secret of this URL in a text. */
    public String scrub(String said) {
        return scrubber.scrub(said);
    }

    @Override
    public String toString() {
        return display;
    }
}
