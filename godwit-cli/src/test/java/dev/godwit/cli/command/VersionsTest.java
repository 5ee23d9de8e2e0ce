package dev.godwit.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsTest {

    @ParameterizedTest
    @CsvSource({
        "20260719120000, 20260719120000",
        "20260719120000_create_milestones, 20260719120000",
        "migrations/20260719120000_create_milestones.sql, 20260719120000",
        "20260719120000.sql, 20260719120000",
        "1.2, 1.2",
        "1_2, 1_2",
        "1.2_name, 1.2",
        "R__views, R__views",
        "R__views_2, R__views_2",
        "abc, abc",
    })
    void asPeopleNameThem(String typed, String version) {
        assertThat(Versions.parse(typed).text()).isEqualTo(version);
    }
}
