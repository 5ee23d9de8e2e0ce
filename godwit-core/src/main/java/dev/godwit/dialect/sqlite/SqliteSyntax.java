package dev.godwit.dialect.sqlite;

import dev.godwit.sql.BlockTracker;
import dev.godwit.sql.ClientCommands;
import dev.godwit.sql.ClientLine;
import dev.godwit.sql.LexicalFeature;
import dev.godwit.sql.LexicalRules;
import dev.godwit.sql.SqlSyntax;
import dev.godwit.sql.TriggerBodies;

/** How SQLite's SQL is lexed and cut (SQLite documentation, "SQL Language Expressions", "SQL Comment Syntax"). */
public final class SqliteSyntax implements SqlSyntax {

    private static final LexicalRules RULES = LexicalRules.of(
            "X",
            "@",
            LexicalFeature.DOLLAR_BEGINS_WORDS,
            LexicalFeature.BACKTICK_NAMES,
            LexicalFeature.BRACKET_NAMES,
            LexicalFeature.OPEN_COMMENT_AT_END);

    private static final ClientCommands SHELL = new Shell();

    @Override
    public LexicalRules lexicalRules() {
        return RULES;
    }

    @Override
    public BlockTracker newBlockTracker() {
        return new TriggerBodies();
    }

    @Override
    public ClientCommands clientCommands() {
        return SHELL;
    }

    /** The dot-commands of the sqlite3 shell, which start a line where a statement could start. */
    private static final class Shell implements ClientCommands {

        @Override
        public boolean mayBegin(char first, boolean statementStart, boolean lineStart) {
            return first == '.' && statementStart && lineStart;
        }

        @Override
        public ClientLine read(String line, boolean statementStart) {
            int end = 1;
            while (end < line.length() && Character.isLetter(line.charAt(end))) {
                end++;
            }
            String command = line.substring(0, end);
            return end == 1 ? new ClientLine.Sql() : new ClientLine.Refused(command, hint(command));
        }

        private static String hint(String command) {
            return switch (command) {
                case ".read" -> "Put the file's SQL here, or make it a migration of its own.";
                case ".import" -> "Write INSERT statements instead.";
                case ".open" -> "Configure a target for the other database, and give it its own migrations.";
                default -> "Delete it; only the sqlite3 shell knows it.";
            };
        }
    }
}
