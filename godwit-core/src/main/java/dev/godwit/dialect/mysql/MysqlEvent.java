package dev.godwit.dialect.mysql;

import dev.godwit.dialect.read.Row;
import dev.godwit.schema.Definition;
import dev.godwit.schema.QualifiedName;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Something that the server does at a time, put together again from its parts. */
record MysqlEvent(MysqlCatalogue catalogue) {

    Definition read(Row row) throws SQLException {
        QualifiedName name = catalogue.name(row.text("place"), row.text("name"));
        String named = catalogue.reader().names().of(name);
        return new Definition(
                "event",
                name,
                Optional.empty(),
                Definition.Standing.DETAIL,
                List.of("CREATE EVENT " + named + " ON SCHEDULE " + schedule(row) + " ON COMPLETION "
                        + row.text("completion") + status(row)
                        + row.said("description")
                                .map(text -> " COMMENT " + MysqlStrings.plain(text))
                                .orElse("")
                        + " DO " + row.text("body")),
                List.of("DROP EVENT " + named));
    }

    private static String schedule(Row row) throws SQLException {
        Optional<String> moment = row.said("moment");
        if (moment.isPresent()) {
            return "AT " + MysqlStrings.plain(plain(moment.get()));
        }
        String amount = row.text("every");
        boolean number = amount.chars().allMatch(Character::isDigit);
        return "EVERY " + (number ? amount : MysqlStrings.plain(amount)) + " " + row.text("unit")
                + row.said("starts")
                        .map(at -> " STARTS " + MysqlStrings.plain(plain(at)))
                        .orElse("")
                + row.said("ends")
                        .map(at -> " ENDS " + MysqlStrings.plain(plain(at)))
                        .orElse("");
    }

    /** Without the fraction that drivers add. */
    private static String plain(String moment) {
        return moment.replaceFirst("\\.0+$", "");
    }

    private static String status(Row row) throws SQLException {
        return switch (row.text("status")) {
            case "ENABLED" -> " ENABLE";
            case "DISABLED" -> " DISABLE";
            default -> " DISABLE ON SLAVE";
        };
    }
}
