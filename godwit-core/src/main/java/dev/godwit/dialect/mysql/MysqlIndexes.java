package dev.godwit.dialect.mysql;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.IndexChanges;
import dev.godwit.dialect.schema.IndexTexts;
import dev.godwit.dialect.schema.IndexTexts.Feature;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Action;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.dialect.schema.Unsupported;
import dev.godwit.schema.Index;
import dev.godwit.schema.change.IndexChange;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** Indexes, written as keys of their table. */
record MysqlIndexes(Names names, MysqlVariant variant, IndexTexts texts) implements IndexChanges {

    MysqlIndexes(Names names, MysqlVariant variant) {
        this(names, variant, new IndexTexts(variant.displayName(), names, features(variant)));
    }

    private static EnumSet<Feature> features(MysqlVariant variant) {
        return variant.indexesExpressions()
                ? EnumSet.of(Feature.LENGTH, Feature.EXPRESSIONS)
                : EnumSet.of(Feature.LENGTH);
    }

    /** As {@code CREATE TABLE} and {@code ADD} take it. */
    String key(Index index, boolean ifAbsent) {
        String method = index.method().orElse("").toUpperCase(Locale.ROOT);
        boolean kind = method.equals("FULLTEXT") || method.equals("SPATIAL");
        return (index.unique() ? "UNIQUE " : kind ? method + " " : "")
                + "INDEX " + (ifAbsent ? "IF NOT EXISTS " : "") + names.of(index.name())
                + (kind || method.isEmpty() ? "" : " USING " + method)
                + " " + texts.parts(index.parts()) + texts.include(index) + texts.condition(index)
                + index.comment()
                        .map(text -> " COMMENT " + MysqlStrings.plain(text))
                        .orElse("");
    }

    @Override
    public List<Piece> create(IndexChange.Create change) {
        refuseCondition(change.ifAbsent());
        return List.of(action(
                change,
                "ADD " + key(change.index(), change.ifAbsent()),
                change.index().name()));
    }

    @Override
    public List<Piece> drop(IndexChange.Drop change) {
        refuseCondition(change.ifPresent());
        return List.of(action(
                change,
                "DROP INDEX " + (change.ifPresent() ? "IF EXISTS " : "") + names.of(change.name()),
                change.name()));
    }

    @Override
    public List<Piece> rename(IndexChange.Rename change) {
        return List.of(new Statement("ALTER TABLE " + names.of(change.table()) + " RENAME INDEX "
                + names.of(change.from()) + " TO " + names.of(change.to())));
    }

    private void refuseCondition(boolean condition) {
        if (condition && !variant.conditionalIndexes()) {
            throw Unsupported.because(
                    variant.displayName() + " has no IF EXISTS for indexes.",
                    "Leave it out: the history knows which migrations ran.");
        }
    }

    private static Action action(IndexChange change, String text, String name) {
        return new Action(change.table(), text, "rule " + name);
    }
}
