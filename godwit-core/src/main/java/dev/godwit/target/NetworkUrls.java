package dev.godwit.target;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code //user:password@host:port/database?parameters} as PostgreSQL, MySQL and MariaDB write it. */
final class NetworkUrls {

    private static final String CONNECTOR_J = "com.mysql.cj.jdbc.Driver";
    private static final String CONNECT_SECONDS = "10";

    private final String authority;
    private final String database;
    private final Parameters parameters;
    private final Login login;

    private NetworkUrls(String authority, String database, Parameters parameters, Login login) {
        this.authority = authority;
        this.database = database;
        this.parameters = parameters;
        this.login = login;
    }

    static DatabaseUrl postgresql(String rest, Login given) {
        NetworkUrls url = read(rest, given, 5432);
        url.parameters.rename("connect_timeout", "connectTimeout");
        url.parameters.rename("application_name", "ApplicationName");
        url.parameters.rename("channel_binding", "channelBinding");
        url.parameters.rename("search_path", "currentSchema");
        url.parameters.rename("schema", "currentSchema");
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("tcpKeepAlive", "true");
        defaults.put("connectTimeout", CONNECT_SECONDS);
        return url.build("postgresql", "jdbc:postgresql:", PercentCode.encode(url.database), defaults);
    }

    static DatabaseUrl mysql(String scheme, String rest, Login given) {
        int slashes = Math.max(0, rest.indexOf("//"));
        String mode = rest.substring(0, slashes);
        NetworkUrls url = read(rest.substring(slashes), given, 3306);
        url.parameters.rename("ssl-mode", "sslMode");
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("tcpKeepAlive", "true");
        defaults.put("connectTimeout", CONNECT_SECONDS + "000");
        String prefix = scheme.equals("mysql") && Drivers.isPresent(CONNECTOR_J) ? "jdbc:mysql:" : "jdbc:mariadb:";
        return url.build(scheme, prefix + mode, url.database, defaults);
    }

    private static NetworkUrls read(String rest, Login given, int port) {
        String text = rest.startsWith("//") ? rest.substring(2) : "/" + rest;
        int question = text.indexOf('?');
        String query = question < 0 ? "" : text.substring(question + 1);
        String place = question < 0 ? text : text.substring(0, question);
        int at = endOfLogin(place);
        String hostAndDatabase = place.substring(at + 1);
        int slash = hostAndDatabase.indexOf('/');
        String hosts = slash < 0 ? hostAndDatabase : hostAndDatabase.substring(0, slash);
        Parameters parameters = Parameters.ofQuery(query);
        Login inUrl = loginOf(at < 0 ? "" : place.substring(0, at));
        Optional<String> user = parameters.take("user").or(inUrl::user);
        Optional<String> password = parameters.take("password").or(inUrl::password);
        return new NetworkUrls(
                withPorts(hosts, port),
                slash < 0 ? "" : PercentCode.decode(hostAndDatabase.substring(slash + 1)),
                parameters,
                given.or(user, password));
    }

    /**
     * The last {@code @} before the first slash; or, where what stands before that slash cannot be host and port, the last one of
     * all: a password with a slash that nobody encoded.
     */
    private static int endOfLogin(String place) {
        int slash = place.indexOf('/');
        String first = slash < 0 ? place : place.substring(0, slash);
        int at = first.lastIndexOf('@');
        return at >= 0 || isHosts(first) ? at : place.lastIndexOf('@');
    }

    private static Login loginOf(String text) {
        if (text.isEmpty()) {
            return new Login(Optional.empty(), Optional.empty());
        }
        int colon = text.indexOf(':');
        String user = colon < 0 ? text : text.substring(0, colon);
        return new Login(
                user.isEmpty() ? Optional.empty() : Optional.of(PercentCode.decode(user)),
                colon < 0 ? Optional.empty() : Optional.of(PercentCode.decode(text.substring(colon + 1))));
    }

    private static boolean isHosts(String text) {
        return text.isEmpty()
                || text.startsWith("address=")
                || text.matches("[^:,]*(:\\d+)?(,[^:,]*(:\\d+)?)*")
                || text.matches("\\[[^]]*](:\\d+)?(,.*)?");
    }

    private static String withPorts(String hosts, int port) {
        if (!isHosts(hosts)) {
            throw GodwitException.of(ErrorCode.CONFIGURATION, "The database URL has no readable host and port.")
                    .hint(
                            "Write it as ENGINE://USER:PASSWORD@HOST:PORT/DATABASE. Reserved characters in user and password"
                                    + " (such as @ : / ? # %) must be percent-encoded.")
                    .build();
        }
        if (hosts.startsWith("address=")) {
            return hosts;
        }
        List<String> complete = new ArrayList<>();
        for (String host : hosts.split(",")) {
            String named = host.isEmpty() || host.startsWith(":") ? "localhost" + host : host;
            complete.add(named.matches("(.*]|[^:]*)") ? named + ":" + port : named);
        }
        return String.join(",", complete);
    }

    private DatabaseUrl build(String engine, String prefix, String path, Map<String, String> defaults) {
        Map<String, String> properties = login.properties();
        Map<String, String> secrets = parameters.takeSecrets();
        properties.putAll(secrets);
        defaults.forEach((name, value) -> {
            if (!parameters.has(name)) {
                properties.put(name, value);
            }
        });
        List<String> hidden = new ArrayList<>(secrets.values());
        login.password().ifPresent(hidden::add);
        List<String> words = new ArrayList<>(List.of(engine, authority, database, "postgres", "localhost"));
        login.user().ifPresent(words::add);
        return new DatabaseUrl(
                engine,
                prefix + "//" + authority + "/" + path + parameters.query(),
                properties,
                authority,
                database,
                engine + "://" + login.display() + authority + "/" + PercentCode.encode(database) + shown(secrets),
                new Scrubber(hidden, words));
    }

    private String shown(Map<String, String> secrets) {
        StringBuilder query = new StringBuilder(parameters.query());
        secrets.keySet()
                .forEach(name -> query.append(query.isEmpty() ? '?' : '&')
                        .append(PercentCode.encode(name))
                        .append("=***"));
        return query.toString();
    }
}
