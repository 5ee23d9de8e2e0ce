package dev.godwit.lint.rule;

import dev.godwit.lint.form.ColumnForm;
import dev.godwit.lint.form.ConstraintForm;
import dev.godwit.lint.form.ConstraintForm.Kind;
import dev.godwit.lint.form.IndexKind;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.form.TypeForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What statements tell of one table. Not thread-safe. */
public final class KnownTable {

    private static final Pattern PLAIN_COLUMNS = Pattern.compile("\\s*\\w+\\s*(,\\s*\\w+\\s*)*");

    private final Map<Name, String> types = new LinkedHashMap<>();
    private final Set<Name> notNull = new LinkedHashSet<>();
    private final List<ConstraintForm> unchecked = new ArrayList<>();
    private final List<ConstraintForm> checked = new ArrayList<>();
    private final List<String> indexes = new ArrayList<>();
    private final Map<Name, String> named = new LinkedHashMap<>();
    private final Map<Name, IndexKind> kinds = new LinkedHashMap<>();
    private @Nullable Name renamed;

    /** The type of a column. */
    public Optional<TypeForm> type(Name column) {
        return typeText(column).map(TypeForm::of);
    }

    /** The same, as it was written. */
    public Optional<String> typeText(Name column) {
        return Optional.ofNullable(types.get(column));
    }

    /** Whether no row can have a null there, by a constraint that has been checked. */
    public boolean hasNoNulls(Name column) {
        return notNull.contains(column) || checked.stream().anyMatch(check -> forbidsNull(check, column));
    }

    private static boolean forbidsNull(ConstraintForm check, Name column) {
        String expression = check.expression()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\"`()]", " ")
                .strip()
                .replaceAll("\\s+", " ");
        return (check.kind() == Kind.CHECK
                        && expression.equals(column.last().toLowerCase(Locale.ROOT) + " is not null"))
                || (check.kind() == Kind.NOT_NULL && check.columns().contains(column));
    }

    /** Constraints that the rows which were there have not been checked against. */
    public List<ConstraintForm> unchecked() {
        return List.copyOf(unchecked);
    }

    /** Constraints that every row obeys. */
    public List<ConstraintForm> checked() {
        return List.copyOf(checked);
    }

    /** Whether an index begins with this column. */
    public boolean isIndexed(Name column) {
        boolean key = checked.stream()
                .filter(constraint -> constraint.kind() == Kind.PRIMARY_KEY || constraint.kind() == Kind.UNIQUE)
                .anyMatch(constraint -> constraint.columns().indexOf(column) == 0);
        return key
                || Stream.concat(indexes.stream(), named.values().stream())
                        .map(definition -> definition.substring(definition.indexOf('(') + 1))
                        .anyMatch(columns -> columns.strip()
                                .replace("\"", "")
                                .toLowerCase(Locale.ROOT)
                                .matches("\\Q" + column.last().toLowerCase(Locale.ROOT) + "\\E\\b.*"));
    }

    /** The columns of an index of this name; none where it is not known, or has expressions. */
    public List<Name> indexColumns(Name index) {
        String definition = named.entrySet().stream()
                .filter(entry -> entry.getKey().matches(index))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        String columns = definition.substring(definition.indexOf('(') + 1).replaceFirst("\\).*", "");
        return PLAIN_COLUMNS.matcher(columns).matches()
                ? Stream.of(columns.split(","))
                        .map(column -> Name.of(column.strip()))
                        .toList()
                : List.of();
    }

    /** Whether it has an index of this kind. */
    public boolean hasIndex(IndexKind kind) {
        return kinds.containsValue(kind);
    }

    Optional<Name> renamedTo() {
        Optional<Name> to = Optional.ofNullable(renamed);
        renamed = null;
        return to;
    }

    void indexed(Optional<Name> name, IndexKind kind, String definition) {
        name.ifPresent(index -> kinds.put(index, kind));
        String words = definition.replaceAll("\\s+", " ");
        name.ifPresentOrElse(index -> named.put(index, words), () -> indexes.add(words));
    }

    void indexDropped(Name index) {
        named.keySet().removeIf(index::matches);
        kinds.keySet().removeIf(index::matches);
    }

    void has(ColumnForm column) {
        types.put(column.name(), column.type());
        if (column.notNull()) {
            notNull.add(column.name());
        } else {
            notNull.remove(column.name());
        }
        if (column.primaryKey() || column.unique()) {
            indexes.add("(" + column.name().last());
        }
    }

    void has(ConstraintForm constraint, boolean nocheck) {
        (constraint.notValid() || nocheck ? unchecked : checked).add(constraint);
        if (constraint.kind() == Kind.PRIMARY_KEY) {
            notNull.addAll(constraint.columns());
        }
    }

    void did(TableAction action, boolean nocheck) {
        if (action instanceof TableAction.AddColumn add) {
            has(add.column());
        } else if (action instanceof TableAction.ChangeType change) {
            types.put(change.column(), change.type());
        } else if (action instanceof TableAction.Redefine redefine) {
            has(redefine.as());
        } else if (action instanceof TableAction.RenameColumn rename) {
            String type = types.remove(rename.column());
            if (type != null) {
                types.put(rename.to(), type);
            }
        } else if (action instanceof TableAction.RenameTable rename) {
            renamed = rename.to();
        } else {
            constraints(action, nocheck);
        }
    }

    private void constraints(TableAction action, boolean nocheck) {
        if (action instanceof TableAction.SetNotNull set) {
            notNull.add(set.column());
        } else if (action instanceof TableAction.DropNotNull drop) {
            notNull.remove(drop.column());
        } else if (action instanceof TableAction.AddConstraint add) {
            has(add.constraint(), nocheck);
        } else if (action instanceof TableAction.AddIndex add) {
            indexed(add);
        } else if (action instanceof TableAction.DropIndex drop) {
            indexDropped(drop.index());
        } else if (action instanceof TableAction.ValidateConstraint validate) {
            validated(validate.constraint());
        } else if (action instanceof TableAction.DropConstraint drop
                && drop.constraint().isPresent()) {
            checked.removeIf(each -> each.name().equals(drop.constraint()));
            unchecked.removeIf(each -> each.name().equals(drop.constraint()));
        }
    }

    /** An index without a name has that of its first column, where indexes are a part of the table. */
    private void indexed(TableAction.AddIndex add) {
        Optional<Name> first = add.columns().stream().findFirst();
        first.ifPresent(column -> indexes.add("(" + column.last()));
        add.name().or(() -> first).ifPresent(name -> kinds.put(name, add.kind()));
    }

    private void validated(Name constraint) {
        for (ConstraintForm each : List.copyOf(unchecked)) {
            if (each.name().equals(Optional.of(constraint))) {
                unchecked.remove(each);
                checked.add(each);
            }
        }
    }
}
