package com.example.milestones;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Serves milestones, one a line, on {@code /milestones}. */
public final class Server {

    private final String url;

    private Server(String url) {
        this.url = url;
    }

    /** Migrates and serves; with the word {@code rollback} undoes the last batch and ends. */
    public static void main(String[] args) throws IOException {
        String url = variable("DATABASE_URL", "jdbc:sqlite:milestones.db");
        Migrations migrations = new Migrations(url, variable("APP_ENV", "development"));
        if (args.length > 0 && args[0].equals("rollback")) {
            System.exit(migrations.rollback() ? 0 : 1);
        }
        if (!migrations.migrate()) {
            System.err.println("Failed to run migrations, server will not start");
            System.exit(1);
        }
        new Server(url).listen(Integer.parseInt(variable("PORT", "8080")));
    }

    private static String variable(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isEmpty() ? otherwise : value;
    }

    private void listen(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/milestones", this::answer);
        server.start();
        System.out.println("Server running on port " + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = milestones().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (SQLException e) {
            exchange.sendResponseHeaders(500, -1);
        }
    }

    private String milestones() throws SQLException {
        StringBuilder lines = new StringBuilder();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT description FROM milestones ORDER BY id")) {
            while (rows.next()) {
                lines.append(rows.getString(1)).append('\n');
            }
        }
        return lines.toString();
    }
}
