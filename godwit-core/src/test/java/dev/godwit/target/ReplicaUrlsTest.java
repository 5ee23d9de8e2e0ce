package dev.godwit.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.dialect.Dialects;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Who logs in to a replica, and for how long it is waited for. */
class ReplicaUrlsTest {

    private final ReplicaUrls replicas = new ReplicaUrls(
            database("postgres://deployer:from-the-vault@primary/app"), Optional.empty(), Optional.empty());

    @Test
    void itsUserIsThatOfTheDatabaseWhereItNamesNone() {
        assertThat(properties("postgres://standby/app"))
                .containsEntry("user", "deployer")
                .containsEntry("password", "from-the-vault");
    }

    @Test
    void thePasswordOfOneUserIsNotShownToTheServerAsThatOfAnother() {
        assertThat(properties("postgres://watcher@standby/app"))
                .containsEntry("user", "watcher")
                .doesNotContainKey("password");
        assertThat(properties("postgres://deployer@standby/app")).containsEntry("password", "from-the-vault");
        assertThat(properties("postgres://watcher:own@standby/app")).containsEntry("password", "own");
    }

    @Test
    void behindADataSourceTheConfiguredUserLogsIn() {
        ReplicaUrls others =
                new ReplicaUrls(database("mariadb://primary/app"), Optional.of("me"), Optional.of("from-the-vault"));
        assertThat(others.target("mariadb://standby/app", "test")
                        .url()
                        .orElseThrow()
                        .properties())
                .containsEntry("user", "me")
                .containsEntry("password", "from-the-vault")
                .containsEntry("socketTimeout", "10000");
    }

    @Test
    void aServerThatHangsIsWaitedForTenSeconds() {
        assertThat(properties("postgres://standby/app")).containsEntry("socketTimeout", "10");
    }

    private Properties properties(String url) {
        return replicas.target(url, "test").url().orElseThrow().properties();
    }

    private static Target database(String url) {
        return Target.of(DatabaseUrl.parse(url, Optional.empty(), Optional.empty()), Dialects.standard(), "test");
    }
}
