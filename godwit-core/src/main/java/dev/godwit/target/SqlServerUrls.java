package dev.godwit.target;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code //host\instance:port;name=value;…} and {@code //user:password@host:port/database?name=value}. */
final class SqlServerUrls {

    private SqlServerUrls() {}

    static DatabaseUrl read(String rest, Login given) {
        String text = rest.startsWith("//") ? rest.substring(2) : rest;
        int semicolon = text.indexOf(';');
        int at = text.lastIndexOf('@', semicolon < 0 ? text.length() : semicolon);
        int slashAt = text.indexOf('/');
        boolean webForm = at >= 0 || (slashAt >= 0 && (semicolon < 0 || slashAt < semicolon));
        Parameters parameters;
        String host;
        Optional<String> user = Optional.empty();
        Optional<String> password = Optional.empty();
        if (webForm) {
            String login = at < 0 ? "" : text.substring(0, at);
            int colon = login.indexOf(':');
            user = Optional.of(PercentCode.decode(colon < 0 ? login : login.substring(0, colon)))
                    .filter(u -> !u.isEmpty());
            password = colon < 0 ? Optional.empty() : Optional.of(PercentCode.decode(login.substring(colon + 1)));
            String place = text.substring(at + 1);
            int question = place.indexOf('?');
            parameters = Parameters.ofQuery(question < 0 ? "" : place.substring(question + 1));
            String hostAndDatabase = question < 0 ? place : place.substring(0, question);
            int slash = hostAndDatabase.indexOf('/');
            host = slash < 0 ? hostAndDatabase : hostAndDatabase.substring(0, slash);
            if (slash >= 0 && slash + 1 < hostAndDatabase.length()) {
                parameters.put("databaseName", PercentCode.decode(hostAndDatabase.substring(slash + 1)));
            }
        } else {
            host = semicolon < 0 ? text : text.substring(0, semicolon);
            parameters = ofSemicolons(semicolon < 0 ? "" : text.substring(semicolon + 1));
        }
        return build(host.isEmpty() ? "localhost" : host, parameters, given, user, password);
    }

    private static DatabaseUrl build(
            String host, Parameters parameters, Login given, Optional<String> user, Optional<String> password) {
        if (!host.matches("[^:]*(:\\d+)?|\\[[^]]*](:\\d+)?")) {
            throw GodwitException.of(ErrorCode.CONFIGURATION, "The database URL has no readable host and port.")
                    .hint("Write it as sqlserver://HOST:PORT;databaseName=NAME;user=USER;password={PASSWORD}.")
                    .build();
        }
        parameters.rename("database", "databaseName");
        Optional<String> userName =
                parameters.take("user").or(() -> parameters.take("userName")).or(() -> user);
        Login login = given.or(userName, parameters.take("password").or(() -> password));
        String database = parameters.take("databaseName").orElse("");
        if (!database.isEmpty()) {
            parameters.put("databaseName", database);
        }
        Map<String, String> secrets = parameters.takeSecrets();
        Map<String, String> properties = new LinkedHashMap<>(login.properties());
        properties.putAll(secrets);
        if (!parameters.has("loginTimeout")) {
            properties.put("loginTimeout", "10");
        }
        StringBuilder jdbc = new StringBuilder("jdbc:sqlserver://").append(host);
        parameters.forEach((name, value) ->
                jdbc.append(';').append(name).append('=').append(needsBraces(value) ? braced(value) : value));
        StringBuilder shown =
                new StringBuilder("sqlserver://").append(login.display()).append(host);
        if (!database.isEmpty()) {
            shown.append('/').append(PercentCode.encode(database));
        }
        List<String> hidden = new ArrayList<>(secrets.values());
        login.password().ifPresent(hidden::add);
        List<String> words = new ArrayList<>(List.of("sqlserver", "localhost", host, database));
        login.user().ifPresent(words::add);
        String server = host.matches(".*(:\\d+|\\\\.*)") ? host : host + ":1433";
        return new DatabaseUrl(
                "sqlserver",
                jdbc.toString(),
                properties,
                server,
                database,
                shown.toString(),
                new Scrubber(hidden, words));
    }

    /** {@code name=value;name={value; with anything, a closing brace doubled}}. */
    private static Parameters ofSemicolons(String text) {
        Parameters parameters = new Parameters();
        int at = 0;
        while (at < text.length()) {
            int equals = text.indexOf('=', at);
            if (equals < 0) {
                break;
            }
            String name = text.substring(at, equals).strip();
            StringBuilder value = new StringBuilder();
            at = equals + 1;
            if (at < text.length() && text.charAt(at) == '{') {
                at++;
                while (at < text.length() && !(text.charAt(at) == '}' && !text.startsWith("}}", at))) {
                    at += text.startsWith("}}", at) ? 1 : 0;
                    value.append(text.charAt(at++));
                }
                at++;
            } else {
                int end = text.indexOf(';', at);
                end = end < 0 ? text.length() : end;
                value.append(text, at, end);
                at = end;
            }
            at = at < text.length() && text.charAt(at) == ';' ? at + 1 : at;
            parameters.put(name, value.toString());
        }
        return parameters;
    }

    private static boolean needsBraces(String value) {
        return value.matches("(?s).*[;{}\\[\\]=\\s].*");
    }

    private static String braced(String value) {
        return "{" + value.replace("}", "}}") + "}";
    }
}
