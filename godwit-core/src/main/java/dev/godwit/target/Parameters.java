package dev.godwit.target;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The parameters of a URL, decoded, in their order, found whatever the case of their names. Not thread-safe. */
final class Parameters {

    private final Map<String, String> values = new LinkedHashMap<>();

    /** Reads {@code a=b&c=d}. */
    static Parameters ofQuery(String query) {
        Parameters parameters = new Parameters();
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                parameters.put(
                        PercentCode.decode(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : PercentCode.decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    void put(String name, String value) {
        values.put(name, value);
    }

    boolean has(String name) {
        return values.keySet().stream().anyMatch(k -> k.equalsIgnoreCase(name));
    }

    Optional<String> take(String name) {
        for (String key : values.keySet()) {
            if (key.equalsIgnoreCase(name)) {
                return Optional.ofNullable(values.remove(key));
            }
        }
        return Optional.empty();
    }

    /** Takes out what must not be seen: {@code sslpassword}, {@code trustStorePassword}, {@code accessToken}, … */
    Map<String, String> takeSecrets() {
        Map<String, String> secrets = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (isSecret(name)) {
                secrets.put(name, value);
            }
        });
        values.keySet().removeAll(secrets.keySet());
        return secrets;
    }

    private static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("password")
                || lower.contains("passwd")
                || lower.contains("passphrase")
                || lower.contains("pwd")
                || lower.contains("secret")
                || lower.contains("token")
                || lower.equals("keyvaultproviderclientkey");
    }

    /** Gives a parameter the name under which the driver knows it. */
    void rename(String from, String to) {
        take(from).ifPresent(value -> values.putIfAbsent(to, value));
    }

    void forEach(BiConsumer<String, String> action) {
        values.forEach(action);
    }

    /** As {@code ?a=b&c=d}, or nothing. */
    String query() {
        return values.isEmpty()
                ? ""
                : values.entrySet().stream()
                        .map(e -> PercentCode.encode(e.getKey()) + "=" + PercentCode.encode(e.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
