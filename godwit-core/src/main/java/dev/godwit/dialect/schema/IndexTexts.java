package dev.godwit.dialect.schema;

import dev.godwit.dialect.Names;
import dev.godwit.schema.Index;
import dev.godwit.schema.Index.Part;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an index is over, and what it has besides.
 *
 * @param engine its name for people
 * @param names how names are written
 * @param features what the engine's indexes can have
 */
public record IndexTexts(String engine, Names names, Set<Feature> features) {

    /** What indexes can have. */
    public enum Feature {
        /** Expressions instead of columns. */
        EXPRESSIONS("expressions in indexes", "Index a generated column with the expression."),
        /** Only some rows. */
        CONDITION("indexes over some rows only", "Leave the condition out."),
        /** Columns that are stored besides. */
        INCLUDE("columns that an index stores besides", "Make them the last columns of the index, or leave them out."),
        /** {@code NULLS FIRST}. */
        NULLS("NULLS FIRST and NULLS LAST in indexes", "Leave it out."),
        /** So many characters of a column. */
        LENGTH("indexes over the beginning of a column", "Index an expression, or the whole column."),
        /** How values are compared. */
        OPERATOR_CLASS("operator classes", "Leave it out.");

        private final String what;
        private final String instead;

        Feature(String what, String instead) {
            this.what = what;
            this.instead = instead;
        }
    }

    /** {@code (a, lower(b) DESC)}. */
    public String parts(List<Part> parts) {
        return parts.stream().map(this::part).collect(Collectors.joining(", ", "(", ")"));
    }

    private String part(Part part) {
        require(part.isExpression(), Feature.EXPRESSIONS);
        require(part.nulls().isPresent(), Feature.NULLS);
        require(part.length().isPresent(), Feature.LENGTH);
        require(part.operatorClass().isPresent(), Feature.OPERATOR_CLASS);
        return (part.isExpression() ? "(" + part.text() + ")" : names.of(part.text()))
                + TypeNames.in(part.length())
                + part.operatorClass().map(operators -> " " + operators).orElse("")
                + (part.descending() ? " DESC" : "")
                + part.nulls().map(nulls -> " NULLS " + nulls.name()).orElse("");
    }

    /** {@code  INCLUDE (c)}, or nothing. */
    public String include(Index index) {
        require(!index.include().isEmpty(), Feature.INCLUDE);
        return index.include().isEmpty() ? "" : " INCLUDE " + names.list(index.include());
    }

    /** {@code  WHERE …}, or nothing. */
    public String condition(Index index) {
        require(index.condition().isPresent(), Feature.CONDITION);
        return index.condition().map(rows -> " WHERE " + rows).orElse("");
    }

    private void require(boolean wanted, Feature feature) {
        if (wanted && !features.contains(feature)) {
            throw Unsupported.because(engine + " has no " + feature.what + ".", feature.instead);
        }
    }
}
