package dev.godwit.schema.diff;

import dev.godwit.schema.Definition;
import dev.godwit.schema.Mentions;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Trigger;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.DefinitionChange;
import dev.godwit.schema.change.TriggerChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Triggers, and the details of all that is kept as statements. Nothing stands on them, so they go first and come last; where something
 * that they speak of goes, they go before it and come again behind it.
 */
final class Followers {

    private final Map<List<Object>, Trigger> oldTriggers = new LinkedHashMap<>();
    private final Map<List<Object>, Trigger> newTriggers = new LinkedHashMap<>();
    private final Map<List<Object>, Definition> oldDetails = new LinkedHashMap<>();
    private final Map<List<Object>, Definition> newDetails = new LinkedHashMap<>();
    private final List<Trigger> goingTriggers;
    private final List<Definition> goingDetails;

    /**
     * Compares.
     *
     * @param unsettled whether a text speaks of something that goes for a while
     * @param changed whether a text speaks of something that goes or becomes another, so that what is said about it may be forgotten
     * @param kin which tables stay tied to each other all the while
     */
    Followers(Schema before, Schema after, Predicate<Mentions> unsettled, Predicate<Mentions> changed, Kin kin) {
        before.triggers().forEach(trigger -> oldTriggers.put(key(trigger), trigger));
        after.triggers().forEach(trigger -> newTriggers.put(key(trigger), trigger));
        details(before).forEach(detail -> oldDetails.put(key(detail), detail));
        details(after).forEach(detail -> newDetails.put(key(detail), detail));
        goingTriggers = oldTriggers.values().stream()
                .filter(trigger -> !trigger.equals(newTriggers.get(key(trigger)))
                        || unsettled.test(Mentions.in(
                                trigger.definition() + "\n" + trigger.table().name())))
                .toList();
        Predicate<Mentions> gone = changed.or(speaksOf(goingTriggers));
        goingDetails = oldDetails.values().stream()
                .filter(detail -> !detail.equals(newDetails.get(key(detail)))
                        || (detail.standing().isLink() ? !kin.stays(detail) : gone.test(Mentions.in(detail.text()))))
                .toList();
    }

    /** What is said of a relation as a whole is called as that is, and nothing speaks of a comment. */
    private static boolean hasNameOfItsOwn(Definition detail) {
        return !detail.kind().equals("comment")
                && detail.on()
                        .filter(relation -> relation.name().equals(detail.name().name()))
                        .isEmpty();
    }

    private static Predicate<Mentions> speaksOf(List<Trigger> triggers) {
        NameSet<Trigger> names = new NameSet<>();
        triggers.forEach(trigger -> names.add(trigger.name(), trigger));
        return mentions -> names.in(mentions).findAny().isPresent();
    }

    private static List<Definition> details(Schema schema) {
        return schema.definitions().stream().filter(Followers::isDetail).toList();
    }

    static boolean isDetail(Definition definition) {
        return definition.standing().isDetail();
    }

    private static List<Object> key(Trigger trigger) {
        return List.of(trigger.table(), trigger.name());
    }

    private static List<Object> key(Definition detail) {
        return List.of(
                detail.kind(),
                detail.name(),
                detail.on().map(QualifiedName::toString).orElse(""));
    }

    /** The end of details, then of triggers. What only ends with its relation goes without a word. */
    List<Change> early() {
        List<Change> changes = new ArrayList<>();
        List<Definition> order = new ArrayList<>(ordered(goingDetails));
        Collections.reverse(order);
        order.stream()
                .filter(detail -> !detail.drop().isEmpty())
                .forEach(detail -> changes.add(new DefinitionChange.Drop(detail)));
        goingTriggers.forEach(trigger -> changes.add(new TriggerChange.Drop(trigger)));
        return changes;
    }

    /** New triggers, then new details. */
    List<Change> late() {
        List<Change> changes = new ArrayList<>();
        newTriggers.values().stream()
                .filter(trigger ->
                        !Objects.equals(trigger, oldTriggers.get(key(trigger))) || goingTriggers.contains(trigger))
                .forEach(trigger -> changes.add(new TriggerChange.Create(trigger)));
        List<Definition> come = newDetails.values().stream()
                .filter(detail -> !Objects.equals(detail, oldDetails.get(key(detail))) || goingDetails.contains(detail))
                .toList();
        ordered(come).forEach(detail -> changes.add(new DefinitionChange.Create(detail)));
        return changes;
    }

    /** What speaks of another comes behind it. What belongs to no relation comes last: an event trigger would see all else come. */
    private static List<Definition> ordered(List<Definition> details) {
        Precedence<Definition> order = new Precedence<>();
        NameSet<Definition> names = new NameSet<>();
        details.stream().filter(detail -> detail.on().isPresent()).forEach(order::add);
        details.stream().filter(detail -> detail.on().isEmpty()).forEach(order::add);
        details.stream()
                .filter(Followers::hasNameOfItsOwn)
                .forEach(detail -> names.add(detail.name().name(), detail));
        for (Definition detail : details) {
            names.in(Mentions.in(detail.text()))
                    .filter(other ->
                            other.on().equals(detail.on()) && !other.kind().equals(detail.kind()))
                    .forEach(other -> order.need(detail, other, false));
        }
        return order.ordered();
    }
}
