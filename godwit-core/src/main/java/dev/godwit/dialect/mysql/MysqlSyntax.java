package dev.godwit.dialect.mysql;

import dev.godwit.sql.BlockTracker;
import dev.godwit.sql.ClientCommands;
import dev.godwit.sql.ClientLine;
import dev.godwit.sql.LexicalFeature;
import dev.godwit.sql.LexicalRules;
import dev.godwit.sql.SqlSyntax;
import dev.godwit.sql.StoredPrograms;
import java.util.Locale;
import java.util.Set;

/**
 * How the SQL of MySQL and MariaDB is lexed and cut (MySQL 8.4 manual, chapter 11 "Language Structure"; MariaDB "Comment Syntax").
 * {@code DELIMITER} is honoured but not needed. Backslash escapes are on, as they are unless a server runs with
 * {@code NO_BACKSLASH_ESCAPES}.
 */
public final class MysqlSyntax implements SqlSyntax {

    private static final LexicalRules RULES = LexicalRules.of(
            "BNX",
            "",
            LexicalFeature.BACKSLASH_ESCAPES,
            LexicalFeature.TAGGED_DOLLAR_QUOTES,
            LexicalFeature.DOLLAR_BEGINS_WORDS,
            LexicalFeature.BACKTICK_NAMES,
            LexicalFeature.HASH_COMMENTS,
            LexicalFeature.DASHES_NEED_BLANK,
            LexicalFeature.EXECUTABLE_COMMENTS);

    private static final ClientCommands CLIENT = new MysqlClient();

    @Override
    public LexicalRules lexicalRules() {
        return RULES;
    }

    @Override
    public BlockTracker newBlockTracker() {
        return new StoredPrograms();
    }

    @Override
    public ClientCommands clientCommands() {
        return CLIENT;
    }

    /** The commands of the mysql and mariadb clients (MySQL 8.4 manual, 6.5.1.2 "mysql Client Commands"). */
    private static final class MysqlClient implements ClientCommands {

        private static final String DELIMITER = "DELIMITER";
        private static final Set<String> COMMANDS = Set.of(
                "CHARSET",
                "CONNECT",
                "EDIT",
                "EGO",
                "EXIT",
                "NOPAGER",
                "NOTEE",
                "NOWARNING",
                "PAGER",
                "PRINT",
                "PROMPT",
                "QUIT",
                "REHASH",
                "SOURCE",
                "STATUS",
                "SYSTEM",
                "TEE",
                "WARNINGS");

        @Override
        public boolean mayBegin(char first, boolean statementStart, boolean lineStart) {
            return switch (first) {
                case '\\' -> true;
                case 'D', 'd' -> statementStart || lineStart;
                case 'C', 'E', 'N', 'P', 'Q', 'R', 'S', 'T', 'W', 'c', 'e', 'n', 'p', 'q', 'r', 's', 't', 'w' ->
                    statementStart && lineStart;
                default -> false;
            };
        }

        @Override
        public ClientLine read(String line, boolean statementStart) {
            if (line.charAt(0) == '\\') {
                return backslash(line);
            }
            int end = 0;
            while (end < line.length() && Character.isLetter(line.charAt(end))) {
                end++;
            }
            boolean whole = end == line.length() || Character.isWhitespace(line.charAt(end)) || line.charAt(end) == ';';
            String command = whole ? line.substring(0, end).toUpperCase(Locale.ROOT) : "";
            if (command.equals(DELIMITER)) {
                return delimiter(line.substring(end), statementStart);
            }
            return statementStart && COMMANDS.contains(command)
                    ? new ClientLine.Refused(command.toLowerCase(Locale.ROOT), hint(command))
                    : new ClientLine.Sql();
        }

        /** Within a statement a line may also start with a name {@code delimiter}; no name is followed by {@code //} or {@code $$}. */
        private static ClientLine delimiter(String arguments, boolean statementStart) {
            String text = arguments.strip().split("\\s", 2)[0];
            boolean mark = !text.isEmpty()
                    && text.chars().noneMatch(c -> Character.isLetterOrDigit(c) || ",()'\"`".indexOf(c) >= 0);
            if (mark || (statementStart && !text.isEmpty())) {
                return new ClientLine.Delimiter(unquoted(text));
            }
            return statementStart
                    ? new ClientLine.Refused(
                            "delimiter", "Write the new delimiter behind it, for example DELIMITER //.")
                    : new ClientLine.Sql();
        }

        private static String unquoted(String text) {
            char first = text.charAt(0);
            boolean quoted = text.length() > 2
                    && (first == '\'' || first == '"' || first == '`')
                    && text.charAt(text.length() - 1) == first;
            return quoted ? text.substring(1, text.length() - 1) : text;
        }

        private static ClientLine backslash(String line) {
            if (line.startsWith("\\N")) {
                return new ClientLine.Sql();
            }
            String command = line.substring(0, Math.min(2, line.length()));
            return new ClientLine.Refused(
                    command,
                    switch (command) {
                        case "\\g", "\\G" -> "End the statement with ; instead.";
                        case "\\." -> hint("SOURCE");
                        case "\\d" -> "Write DELIMITER at the start of a line instead.";
                        default -> hint(command);
                    });
        }

        private static String hint(String command) {
            return switch (command) {
                case "SOURCE" -> "Put the file's SQL here, or make it a migration of its own.";
                case "CHARSET" -> "Write SET NAMES instead.";
                case "CONNECT" -> "Configure a target for the other database, and give it its own migrations.";
                case "EGO" -> "End the statement with ; instead.";
                default -> "Delete it; only the mysql client knows it.";
            };
        }
    }
}
