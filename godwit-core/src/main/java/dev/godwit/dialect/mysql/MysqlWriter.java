package dev.godwit.dialect.mysql;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.SchemaSql.Writer;
import dev.godwit.dialect.schema.AlterTables;
import dev.godwit.dialect.schema.ChangeParts;
import dev.godwit.dialect.schema.ConstraintTexts;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.TokenText;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ColumnChange;
import dev.godwit.schema.change.ConstraintChange;
import dev.godwit.schema.change.TableChange;
import java.util.ArrayList;
import java.util.List;

/** Writes changes and keeps in mind what they make of the tables. */
record MysqlWriter(ChangeParts parts, Names names, MysqlColumns columns, ConstraintTexts rules, MysqlTableTexts texts)
        implements Writer {

    @Override
    public List<String> statements(List<Change> changes) {
        List<Piece> pieces = new ArrayList<>();
        for (Change change : changes) {
            List<Piece> added = parts.pieces(change);
            pieces.addAll(added);
            remember(change, added);
        }
        return AlterTables.statements(pieces, names, true);
    }

    private void remember(Change change, List<Piece> pieces) {
        if (change instanceof TableChange.Create create) {
            boolean kept = create.ifAbsent() && texts.find(create.table()).isPresent();
            if (!kept) {
                texts.created(create.table(), ((Piece.Statement) pieces.get(0)).sql());
            }
        } else if (change instanceof TableChange.Drop drop) {
            texts.dropped(drop.table());
        } else if (change instanceof TableChange.Rename rename) {
            texts.renamed(rename.table(), rename.to());
        } else if (change instanceof TableChange.CreateLike like) {
            texts.find(like.model()).ifPresent(model -> texts.created(like.table(), model.text()));
        } else if (change instanceof ColumnChange column) {
            remember(column);
        } else if (change instanceof ConstraintChange rule) {
            remember(rule);
        }
    }

    private void remember(ConstraintChange change) {
        if (change instanceof ConstraintChange.Add add) {
            texts.change(add.table(), text -> text.plusRule(rules.of(add.constraint()), texts.syntax()));
        } else if (change instanceof ConstraintChange.Drop drop) {
            drop.name()
                    .ifPresent(name -> texts.changeRule(drop.table(), name, rule -> TokenText.of("", texts.syntax())));
        } else if (change instanceof ConstraintChange.Rename rename) {
            String to = names.of(rename.to());
            texts.changeRule(rename.table(), rename.from(), rule -> {
                int at = MysqlRuleText.nameAt(rule);
                return rule.replaced(at, at + 1, to);
            });
        }
    }

    private void remember(ColumnChange change) {
        if (change instanceof ColumnChange.Add add) {
            write(add, columns.definition(add.definition()), true);
        } else if (change instanceof ColumnChange.Drop drop) {
            write(drop, "", false);
        } else if (change instanceof ColumnChange.Redefine redefine) {
            write(redefine, columns.definition(redefine.to()), false);
        } else if (change instanceof ColumnChange.Rename rename) {
            String to = names.of(rename.to());
            texts.column(rename.table(), rename.column())
                    .ifPresent(
                            text -> write(rename, text.replaced(0, 1, to).text().strip(), false));
        } else {
            rememberPart(change);
        }
    }

    private void rememberPart(ColumnChange change) {
        texts.column(change.table(), change.column()).ifPresent(text -> {
            if (change instanceof ColumnChange.SetNullable set) {
                write(
                        change,
                        MysqlColumnText.nullable(text, set.nullable()).text().strip(),
                        false);
            } else if (change instanceof ColumnChange.SetDefault set) {
                String clause = set.value()
                        .map(value -> "DEFAULT " + columns.defaultOf(value, MysqlColumnText.isLarge(text)))
                        .orElse("");
                write(change, MysqlColumnText.withDefault(text, clause).text().strip(), false);
            }
        });
    }

    private void write(ColumnChange change, String definition, boolean isNew) {
        texts.change(
                change.table(),
                text -> isNew
                        ? text.plusColumn(definition, texts.syntax())
                        : text.withColumn(change.column(), definition, texts.syntax()));
    }
}
