package dev.godwit.dialect.postgresql;

import dev.godwit.sql.AtomicBodies;
import dev.godwit.sql.BlockTracker;
import dev.godwit.sql.ClientCommands;
import dev.godwit.sql.ClientLine;
import dev.godwit.sql.LexicalFeature;
import dev.godwit.sql.LexicalRules;
import dev.godwit.sql.SqlSyntax;

/**
 * How PostgreSQL's SQL is lexed and cut: as psql 15 does it, with {@code standard_conforming_strings} on (PostgreSQL manual, 4.1
 * "Lexical Structure"). Psql variables ({@code :name}) are left in the text.
 */
public final class PostgresqlSyntax implements SqlSyntax {

    private static final LexicalRules RULES = LexicalRules.of(
            "BENUX",
            "",
            LexicalFeature.ESCAPE_STRINGS,
            LexicalFeature.TAGGED_DOLLAR_QUOTES,
            LexicalFeature.NESTED_COMMENTS,
            LexicalFeature.PARENTHESES_HOLD_SEMICOLONS);

    private static final ClientCommands PSQL = new Psql();

    @Override
    public LexicalRules lexicalRules() {
        return RULES;
    }

    @Override
    public BlockTracker newBlockTracker() {
        return new AtomicBodies();
    }

    @Override
    public ClientCommands clientCommands() {
        return PSQL;
    }

    @Override
    public boolean inlineCopyData() {
        return true;
    }

    /** Psql's meta-commands: a backslash outside quotes (psql manual, "Meta-Commands"). */
    private static final class Psql implements ClientCommands {

        @Override
        public boolean mayBegin(char first, boolean statementStart, boolean lineStart) {
            return first == '\\';
        }

        @Override
        public ClientLine read(String line, boolean statementStart) {
            String command = name(line);
            return switch (command) {
                // pg_dump of August 2025 and newer frames its output with them; they only restrict psql itself.
                case "\\restrict", "\\unrestrict" -> new ClientLine.Skipped();
                default -> new ClientLine.Refused(command, hint(command));
            };
        }

        private static String name(String line) {
            int end = 1;
            while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
                end++;
            }
            return line.substring(0, Math.min(line.length(), Math.max(end, 2)));
        }

        private static String hint(String command) {
            return switch (command) {
                case "\\i", "\\ir", "\\include" -> "Put the file's SQL here, or make it a migration of its own.";
                case "\\c", "\\connect" -> "Configure a target for the other database, and give it its own migrations.";
                case "\\copy" -> "Write COPY … FROM stdin; with the data on the lines below it and \\. behind them.";
                case "\\." -> "It ends the data of COPY … FROM stdin; is the COPY above it missing or commented out?";
                case "\\;" -> "Write a plain ; instead.";
                case "\\g", "\\gx", "\\crosstabview", "\\gset" -> "End the statement with ; instead.";
                case "\\gexec", "\\if", "\\elif", "\\else", "\\endif" -> "Write a DO $$ … $$ block instead.";
                case "\\set", "\\unset", "\\getenv", "\\prompt" ->
                    "Use a placeholder ${name} instead of a psql variable.";
                case "\\password" -> "Write ALTER ROLE … PASSWORD instead, with a placeholder ${name} for the secret.";
                case "\\encoding" -> "Delete the line: migration files are UTF-8.";
                default -> "Delete it, or write the SQL that it stands for.";
            };
        }
    }
}
