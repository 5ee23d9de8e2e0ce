package com.example.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** The whole application, on H2 and over HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class NotesApplicationTest {

    @LocalServerPort
    private int port;

    @Test
    void servesWhatTheMigrationsMade() {
        RestClient http = RestClient.create("http://localhost:" + port);
        http.post()
                .uri("/notes")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("text", "buy milk"))
                .retrieve()
                .toBodilessEntity();
        assertThat(http.get().uri("/notes").retrieve().body(String.class))
                .contains("Welcome to notes")
                .contains("buy milk")
                .contains("\"done\":false");
        assertThat(http.get().uri("/actuator/godwit").retrieve().body(String.class))
                .contains("\"current\":\"20260803090000\"")
                .contains("\"pending\":0");
    }
}
