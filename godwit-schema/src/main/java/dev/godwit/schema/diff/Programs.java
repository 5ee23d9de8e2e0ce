package dev.godwit.schema.diff;

import dev.godwit.schema.Mentions;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Routine;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.Trigger;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.TriggerChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Views, routines and triggers. Whatever speaks of something that changes goes before it and comes again behind it, and so does whatever
 * speaks of that. Routines that tables use are apart: they come before those tables and go after them.
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

    /**
     * Compares.
     *
     * @param renamed where a table of this name is to be found afterwards
     */
    Programs(Schema before, Schema after, Touched touched, Function<QualifiedName, QualifiedName> renamed) {
        this.before = before;
        this.after = after;
        this.touched = touched;
        boolean same = before.views().equals(after.views())
                && before.routines().equals(after.routines())
                && before.triggers().equals(after.triggers());
        if (same && touched.isEmpty()) {
            return;
        }
        fill(old, before);
        fill(wanted, after);
        findUsers(renamed);
        findGoing();
    }

    private static void fill(Map<List<Object>, Program> programs, Schema schema) {
        schema.routines().forEach(routine -> put(programs, Program.OfRoutine.of(routine)));
        schema.views().forEach(view -> put(programs, Program.OfView.of(view)));
    }

    private static void put(Map<List<Object>, Program> programs, Program program) {
        programs.put(program.key(), program);
    }

    private void findUsers(Function<QualifiedName, QualifiedName> renamed) {
        if (before.routines().equals(after.routines()) && touched.isEmpty()) {
            return;
        }
        NameSet<Program> routines = new NameSet<>();
        for (Map<List<Object>, Program> all : List.of(old, wanted)) {
            all.values().stream()
                    .filter(program -> program instanceof Program.OfRoutine)
                    .forEach(program -> routines.add(program.name().name(), program));
        }
        if (routines.isEmpty()) {
            return;
        }
        Set<QualifiedName> there = new HashSet<>();
        for (Table table : before.tables()) {
            there.add(renamed.apply(table.name()));
            routines.in(Expressions.of(table)).forEach(program -> usedByTables.add(program.key()));
        }
        for (Table table : after.tables()) {
            routines.in(Expressions.of(table)).forEach(program -> {
                usedByTables.add(program.key());
                if (there.contains(table.name())) {
                    usedByStaying.add(program.key());
                }
            });
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

    /** The end of triggers, then of views and routines. */
    List<Change> early() {
        List<Change> changes = new ArrayList<>();
        goingTriggers().forEach(trigger -> changes.add(new TriggerChange.Drop(trigger)));
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

    private static boolean isSure(Program program, Program used) {
        return program instanceof Program.OfView
                && (used instanceof Program.OfRoutine
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
        return ordered(used).stream().map(this::createOrReplace).toList();
    }

    private Change createOrReplace(Program program) {
        Program was = old.get(program.key());
        return was == null || going.containsKey(program.key()) ? program.create() : program.replace(was);
    }

    /** New routines that only new tables use. */
    List<Routine> withTables() {
        return wanted.values().stream()
                .filter(program -> usedByTables.contains(program.key())
                        && !usedByStaying.contains(program.key())
                        && !old.containsKey(program.key()))
                .map(program -> ((Program.OfRoutine) program).routine())
                .toList();
    }

    /** Routines that tables used. */
    List<Change> afterTables() {
        return old.values().stream()
                .filter(program -> usedByTables.contains(program.key()) && !wanted.containsKey(program.key()))
                .map(Program::drop)
                .toList();
    }

    /** Views and routines, then triggers. */
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
        ordered(come).forEach(program -> changes.add(createOrReplace(program)));
        Set<List<Object>> stayed = new HashSet<>();
        before.triggers().forEach(trigger -> stayed.add(key(trigger)));
        goingTriggers().forEach(trigger -> stayed.remove(key(trigger)));
        after.triggers().stream()
                .filter(trigger -> !stayed.contains(key(trigger)))
                .forEach(trigger -> changes.add(new TriggerChange.Create(trigger)));
        return changes;
    }

    private List<Trigger> goingTriggers() {
        if (old.isEmpty() && before.triggers().equals(after.triggers()) && touched.isEmpty()) {
            return List.of();
        }
        Map<List<Object>, Trigger> to = new LinkedHashMap<>();
        after.triggers().forEach(trigger -> to.put(key(trigger), trigger));
        NameSet<Program> speakers = new NameSet<>();
        going.values().forEach(program -> speakers.add(program.name().name(), program));
        return before.triggers().stream()
                .filter(trigger -> !trigger.equals(to.get(key(trigger))) || standsOnTouched(trigger, speakers))
                .toList();
    }

    private boolean standsOnTouched(Trigger trigger, NameSet<Program> speakers) {
        Mentions mentions =
                Mentions.in(trigger.definition() + "\n" + trigger.table().name());
        return touched.by(mentions) || speakers.in(mentions).findAny().isPresent();
    }

    private static List<Object> key(Trigger trigger) {
        return List.of(trigger.table(), trigger.name());
    }
}
