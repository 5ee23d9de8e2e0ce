package dev.godwit.dialect.sqlserver;

import dev.godwit.sql.ClientCommands;
import dev.godwit.sql.ClientLine;
import dev.godwit.sql.LexicalFeature;
import dev.godwit.sql.LexicalRules;
import dev.godwit.sql.SqlSyntax;
import java.util.Locale;

/**
 * How SQL Server's SQL is lexed and cut: into batches, at {@code GO} on a line of its own (Microsoft Learn, "SQL Server Utilities
 * Statements - GO", "Slash Star (Block Comment)", which nests).
 */
public final class SqlserverSyntax implements SqlSyntax {

    private static final LexicalRules RULES = LexicalRules.of(
            "N",
            "@#",
            LexicalFeature.DOLLAR_BEGINS_WORDS,
            LexicalFeature.BRACKET_NAMES,
            LexicalFeature.DOUBLED_BRACKETS,
            LexicalFeature.NESTED_COMMENTS);

    private static final ClientCommands SQLCMD = new Sqlcmd();

    @Override
    public LexicalRules lexicalRules() {
        return RULES;
    }

    @Override
    public ClientCommands clientCommands() {
        return SQLCMD;
    }

    @Override
    public boolean separatesBatches() {
        return true;
    }

    /** The commands of sqlcmd and of SQLCMD mode, which start a line (Microsoft Learn, "sqlcmd utility", sqlcmd commands). */
    private static final class Sqlcmd implements ClientCommands {

        @Override
        public boolean mayBegin(char first, boolean statementStart, boolean lineStart) {
            return lineStart && (first == ':' || first == '!');
        }

        @Override
        public ClientLine read(String line, boolean statementStart) {
            if (line.startsWith("!!")) {
                return new ClientLine.Refused("!!", hint("!!"));
            }
            int end = 1;
            while (end < line.length() && (Character.isLetter(line.charAt(end)) || line.charAt(end) == '!')) {
                end++;
            }
            String command = line.substring(0, end).toLowerCase(Locale.ROOT);
            return hint(command).isEmpty() ? new ClientLine.Sql() : new ClientLine.Refused(command, hint(command));
        }

        private static String hint(String command) {
            return switch (command) {
                case ":r" -> "Put the file's SQL here, or make it a migration of its own.";
                case ":setvar" -> "Use a placeholder ${name} instead of $(name).";
                case ":connect" -> "Configure a target for the other database, and give it its own migrations.";
                case ":on" -> "Delete it: Godwit stops at the first error.";
                case "!!", ":!!", ":out", ":error", ":perftrace", ":exit", ":quit" ->
                    "Delete it; only sqlcmd knows it.";
                case ":ed", ":list", ":listvar", ":reset", ":help", ":serverlist", ":xml" ->
                    "Delete it; only sqlcmd knows it.";
                default -> "";
            };
        }
    }
}
