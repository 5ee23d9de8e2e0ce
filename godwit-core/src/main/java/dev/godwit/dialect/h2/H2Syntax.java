package dev.godwit.dialect.h2;

import dev.godwit.sql.LexicalFeature;
import dev.godwit.sql.LexicalRules;
import dev.godwit.sql.SqlSyntax;

/**
 * How H2's SQL is lexed and cut (H2 2 documentation, "Grammar": Comments, Quoted Name, Dollar Quoted String). Block comments nest,
 * {@code //} begins a line comment, and dollar quotes have no tags.
 */
public final class H2Syntax implements SqlSyntax {

    private static final LexicalRules RULES = LexicalRules.of(
            "NUX",
            "",
            LexicalFeature.PLAIN_DOLLAR_QUOTES,
            LexicalFeature.BACKTICK_NAMES,
            LexicalFeature.NESTED_COMMENTS,
            LexicalFeature.SLASH_COMMENTS);

    @Override
    public LexicalRules lexicalRules() {
        return RULES;
    }
}
