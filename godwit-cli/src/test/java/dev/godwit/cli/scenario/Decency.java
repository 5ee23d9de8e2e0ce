package dev.godwit.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * What holds for every command whatever it does: no secret is shown, no stack trace unless asked for, one JSON document with
 * {@code --json}.
 *
 * @param words the command line
 * @param secrets what must never be shown
 */
record Decency(List<String> words, List<String> secrets) {

    void check(String out, String err) {
        for (String secret : secrets) {
            assertThat(out).as("standard output of " + words.get(0)).doesNotContain(secret);
            assertThat(err).as("standard error of " + words.get(0)).doesNotContain(secret);
        }
        if (!words.contains("--verbose") && !words.contains("-v")) {
            assertThat(err).as("no stack trace").doesNotContain("\tat ");
        }
        if (words.contains("--json")) {
            assertThat(Json.read(out)).as("one JSON document: " + out).isPresent();
        }
    }
}
