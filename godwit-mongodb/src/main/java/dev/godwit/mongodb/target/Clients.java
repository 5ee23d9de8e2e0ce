package dev.godwit.mongodb.target;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Makes clients of MongoDB's driver. */
public final class Clients {

    /** Where the URL names no {@code serverSelectionTimeoutMS}; the driver's own 30 seconds are long for a person who mistyped a host. */
    private static final long SELECTION_SECONDS = 10;

    /** MongoDB Handshake specification: longer names are refused. In bytes. */
    private static final int LONGEST_NAME = 128;

    private Clients() {}

    /**
     * A client. It connects in the background.
     *
     * @param owner how its connections name themselves to the server
     */
    public static MongoClient of(MongoUrl url, String owner) {
        ConnectionString connection = url.connectionString();
        MongoClientSettings.Builder settings = MongoClientSettings.builder();
        settings.applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS));
        settings.applyToSocketSettings(socket -> socket.connectTimeout(SELECTION_SECONDS, TimeUnit.SECONDS));
        settings.applyConnectionString(connection);
        if (connection.getApplicationName() == null) {
            settings.applicationName(shortened("godwit " + owner));
        }
        return MongoClients.create(settings.build());
    }

    private static String shortened(String name) {
        String cut = name;
        while (cut.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            cut = cut.substring(0, cut.length() - 1);
        }
        return cut;
    }
}
