package dev.godwit.schema.diff;

import dev.godwit.schema.Mentions;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.change.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Views, routines and what is kept as statements, with what follows them. Whatever speaks of something that changes goes before it and comes
 * again behind it, and so does whatever speaks of that. What tables use is apart: it comes before those tables and goes after them.
 */
final class Programs {

    private final Schema before;
    private final Schema after;
    private final Touched touched;
    private final Map<List<Object>, Program> old = new LinkedHashMap<>();
    private final Map<List<Object>, Program> wanted = new LinkedHashMap<>();
    private final Set<List<Object>> usedByTables = new HashSet<>();
    private final Set<List<Object>> usedByStaying = new HashSet<>();
    private final Map<List<Object>, Program> going = new LinkedHashMap<>();
    private final Followers followers;

    /**
     * Compares.
     *
     * @param renamed where a table of this name is to be found afterwards
     * @param kin which tables stay tied to each other
     * @param alterations how the engine changes what is kept as statements
     */
    Programs(
            Schema before,
            Schema after,
            Touched touched,
            Function<QualifiedName, QualifiedName> renamed,
            Kin kin,
            Alterations alterations) {
        this.before = before;
        this.after = after;
        this.touched = touched;
        boolean same = before.views().equals(after.views())
                && before.routines().equals(after.routines())
                && before.triggers().equals(after.triggers())
                && before.definitions().equals(after.definitions());
        if (same && touched.isEmpty() && kin.allStay()) {
            followers = new Followers(Schema.empty(), Schema.empty(), text -> false, text -> false, kin);
            return;
        }
        fill(old, before, alterations);
        fill(wanted, after, alterations);
        findUsers(renamed);
        findGoing();
        Predicate<Mentions> goes = speaksOf(going.values().stream());
        Predicate<Mentions> changes = speaksOf(old.values().stream().filter(this::doesNotStay));
        followers = new Followers(
                before,
                after,
                text -> touched.by(text) || goes.test(text),
                text -> touched.by(text) || changes.test(text),
                kin);
    }

    private static Predicate<Mentions> speaksOf(Stream<Program> programs) {
        NameSet<Program> names = new NameSet<>();
        programs.forEach(program -> names.add(program.name().name(), program));
        return text -> names.in(text).findAny().isPresent();
    }

    private boolean doesNotStay(Program program) {
        Program to = wanted.get(program.key());
        return going.containsKey(program.key()) || to == null || !program.isSame(to);
    }

    private static void fill(Map<List<Object>, Program> programs, Schema schema, Alterations alterations) {
        schema.routines().forEach(routine -> put(programs, Program.OfRoutine.of(routine)));
        schema.views().forEach(view -> put(programs, Program.OfView.of(view)));
        schema.definitions().stream()
                .filter(definition -> !Followers.isDetail(definition))
                .forEach(definition -> put(programs, Program.OfDefinition.of(definition, alterations)));
    }

    private static void put(Map<List<Object>, Program> programs, Program program) {
        programs.put(program.key(), program);
    }

    private void findUsers(Function<QualifiedName, QualifiedName> renamed) {
        boolean same = before.routines().equals(after.routines())
                && before.definitions().equals(after.definitions());
        if (same && touched.isEmpty()) {
            return;
        }
        NameSet<Program> usable = new NameSet<>();
        for (Map<List<Object>, Program> all : List.of(old, wanted)) {
            all.values().stream()
                    .filter(program -> !(program instanceof Program.OfView))
                    .forEach(program -> usable.add(program.name().name(), program));
        }
        if (usable.isEmpty()) {
            return;
        }
        Set<QualifiedName> there = new HashSet<>();
        for (Table table : before.tables()) {
            there.add(renamed.apply(table.name()));
            usable.in(Expressions.of(table)).forEach(program -> use(program, usable, usedByTables));
        }
        for (Table table : after.tables()) {
            usable.in(Expressions.of(table)).forEach(program -> {
                use(program, usable, usedByTables);
                if (there.contains(table.name())) {
                    use(program, usable, usedByStaying);
                }
            });
        }
    }

    /** What something stands on is used with it. */
    private static void use(Program program, NameSet<Program> usable, Set<List<Object>> used) {
        if (used.add(program.key())) {
            usable.in(program.bound()).forEach(other -> use(other, usable, used));
        }
    }

    private void findGoing() {
        NameSet<Program> speakers = new NameSet<>();
        for (Program program : old.values()) {
            if (!usedByTables.contains(program.key()) && mustGo(program)) {
                going.put(program.key(), program);
                speakers.add(program.name().name(), program);
            }
        }
        boolean grown = !going.isEmpty();
        while (grown) {
            grown = false;
            for (Program program : old.values()) {
                boolean free = !going.containsKey(program.key()) && !usedByTables.contains(program.key());
                if (free && speakers.in(program.bound()).findAny().isPresent()) {
                    going.put(program.key(), program);
                    speakers.add(program.name().name(), program);
                    grown = true;
                }
            }
        }
    }

    private boolean mustGo(Program program) {
        Program to = wanted.get(program.key());
        return to == null || touched.by(program.bound()) || (!program.isSame(to) && !program.canBecome(to));
    }

    /** The end of what follows, then of views and all else. */
    List<Change> early() {
        List<Change> changes = new ArrayList<>(followers.early());
        List<Program> order = ordered(List.copyOf(new TreeMap<>(byText(going)).values()));
        for (int i = order.size() - 1; i >= 0; i--) {
            changes.add(order.get(i).drop());
        }
        return changes;
    }

    private static Map<String, Program> byText(Map<List<Object>, Program> programs) {
        Map<String, Program> sorted = new TreeMap<>();
        programs.forEach((key, program) -> sorted.put(key.toString(), program));
        return sorted;
    }

    /** What is used stands before what uses it. */
    private static List<Program> ordered(List<Program> programs) {
        Precedence<Program> order = new Precedence<>();
        NameSet<Program> names = new NameSet<>();
        for (Program program : programs) {
            order.add(program);
            names.add(program.name().name(), program);
        }
        for (Program program : programs) {
            names.in(program.mentions()).forEach(used -> order.need(program, used, isSure(program, used)));
        }
        return order.ordered();
    }

    /** Whether it cannot be made without the other; those of one kind may speak of each other, as operators do of their commutators. */
    static boolean isSure(Program program, Program used) {
        if (program instanceof Program.OfDefinition it) {
            return used instanceof Program.OfRoutine
                    || (used instanceof Program.OfDefinition other
                            && !other.definition().kind().equals(it.definition().kind()));
        }
        return program instanceof Program.OfView
                && (!(used instanceof Program.OfView)
                        || program.sources().contains(used.name().name().toLowerCase(Locale.ROOT)));
    }

    /** New and changed routines that tables use which are there already. */
    List<Change> beforeTables() {
        List<Program> used = new ArrayList<>();
        for (Program program : wanted.values()) {
            Program was = old.get(program.key());
            boolean is = usedByTables.contains(program.key());
            if (is && (was == null ? usedByStaying.contains(program.key()) : !was.isSame(program))) {
                used.add(program);
            }
        }
        return ordered(used).stream().flatMap(this::createOrReplace).toList();
    }

    private Stream<Change> createOrReplace(Program program) {
        Program was = old.get(program.key());
        if (was == null || going.containsKey(program.key())) {
            return Stream.of(program.create());
        }
        return program instanceof Program.OfDefinition && !was.canBecome(program)
                ? Stream.of(was.drop(), program.create())
                : Stream.of(program.replace(was));
    }

    /** What is new and only used by new tables. */
    List<Program> withTables() {
        return ordered(wanted.values().stream()
                .filter(program -> usedByTables.contains(program.key())
                        && !usedByStaying.contains(program.key())
                        && !old.containsKey(program.key()))
                .toList());
    }

    /** What tables used, dependents first. */
    List<Change> afterTables() {
        List<Program> gone = new ArrayList<>(ordered(old.values().stream()
                .filter(program -> usedByTables.contains(program.key()) && !wanted.containsKey(program.key()))
                .toList()));
        Collections.reverse(gone);
        return gone.stream().map(Program::drop).toList();
    }

    /** Views and all else, then what follows them. */
    List<Change> late() {
        List<Program> come = new ArrayList<>();
        for (Program program : wanted.values()) {
            Program was = old.get(program.key());
            boolean comes = was == null || going.containsKey(program.key()) || !was.isSame(program);
            if (comes && !usedByTables.contains(program.key())) {
                come.add(program);
            }
        }
        List<Change> changes = new ArrayList<>();
        ordered(come).forEach(program -> createOrReplace(program).forEach(changes::add));
        changes.addAll(followers.late());
        return changes;
    }
}
