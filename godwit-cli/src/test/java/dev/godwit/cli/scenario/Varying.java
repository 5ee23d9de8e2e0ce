package dev.godwit.cli.scenario;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** What differs between two runs that do the same; replaced by a wildcard when transcripts are written anew. */
final class Varying {

    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?( ?Z| UTC)?");
    private static final Pattern NEW_VERSION = Pattern.compile(
            "\\b" + LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.BASIC_ISO_DATE) + "\\d{6}(?=\\D|$)");
    private static final Pattern SESSION =
            Pattern.compile("(?<=server process |connection |conn=|127\\.0\\.0\\.1:)\\d+");
    private static final Pattern LENGTH = Pattern.compile("\\b\\d+(\\.\\d+)? (ms|s)\\b");
    private static final Pattern RELEASE = Pattern.compile("\\b\\d+\\.\\d+\\.\\d+-SNAPSHOT\\b");
    private static final Pattern AUTHOR =
            Pattern.compile("\\b" + Pattern.quote(System.getProperty("user.name")) + "@\\S+");

    private static final Pattern LAST_COLUMN = Pattern.compile("(…\\s+)\\d+$");
    private static final Pattern COLUMN_BEFORE_AUTHOR = Pattern.compile("\\s\\d+(\\s+@@)");

    private Varying() {}

    static String hidden(String line) {
        String text = MOMENT.matcher(line).replaceAll("…");
        text = LENGTH.matcher(text).replaceAll("… $2");
        text = NEW_VERSION.matcher(text).replaceAll("…");
        text = SESSION.matcher(text).replaceAll("…");
        text = RELEASE.matcher(text).replaceAll("…");
        text = AUTHOR.matcher(text).replaceAll("@@");
        text = COLUMN_BEFORE_AUTHOR.matcher(text).replaceAll(" …$1").replace("@@", "…");
        return LAST_COLUMN.matcher(text).replaceAll("$1…");
    }
}
