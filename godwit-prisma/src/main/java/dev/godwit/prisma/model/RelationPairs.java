package dev.godwit.prisma.model;

import dev.godwit.prisma.syntax.Mistake;
import dev.godwit.prisma.syntax.Spot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the two ends of each relation. */
final class RelationPairs {

    private final List<RelationEnd> ends;

    RelationPairs(List<RelationEnd> ends) {
        this.ends = ends;
    }

    List<Relation> relations() {
        Set<RelationEnd> done = new HashSet<>();
        List<Relation> relations = new ArrayList<>();
        for (RelationEnd end : ends) {
            if (done.add(end)) {
                RelationEnd other = opposite(end);
                done.add(other);
                relations.add(relation(end, other));
            }
        }
        return relations;
    }

    private RelationEnd opposite(RelationEnd end) {
        List<RelationEnd> between = ends.stream()
                .filter(other -> other.name().equals(end.name()) && connectSame(end, other))
                .toList();
        List<RelationEnd> opposite = between.stream()
                .filter(other -> !other.equals(end) && other.model().equals(end.target()))
                .toList();
        boolean isSelf = end.model().equals(end.target());
        long here = between.stream()
                .filter(other -> other.model().equals(end.model()))
                .count();
        if (opposite.isEmpty() && here == 1) {
            throw missing(end);
        } else if (opposite.size() != 1 || (!isSelf && here != 1)) {
            throw ambiguous(end, between);
        }
        return opposite.get(0);
    }

    private static boolean connectSame(RelationEnd one, RelationEnd other) {
        return (one.model().equals(other.model()) && one.target().equals(other.target()))
                || (one.model().equals(other.target()) && one.target().equals(other.model()));
    }

    private static RuntimeException missing(RelationEnd end) {
        String relation = end.name().map(name -> " @relation(\"" + name + "\")").orElse("");
        String type = end.isList() ? end.model().name() + "?" : end.model().name() + "[]";
        return Mistake.at(
                end.spot(),
                "The relation " + end.path() + " has no other end in "
                        + end.target().name() + ".",
                "Add a field to " + end.target().name() + ", for example `"
                        + lower(end.model().name()) + " " + type + relation + "`.");
    }

    private static RuntimeException ambiguous(RelationEnd end, List<RelationEnd> between) {
        String paths = between.stream().map(RelationEnd::path).collect(Collectors.joining(", "));
        return Mistake.at(
                end.spot(),
                "It is not clear which of these fields belong together: " + paths + ".",
                "Give each relation a name on both ends: @relation(\"…\").");
    }

    private static String lower(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static Relation relation(RelationEnd one, RelationEnd other) {
        if (one.isList() && other.isList()) {
            return manyToMany(one, other);
        }
        List<RelationEnd> holders =
                Stream.of(one, other).filter(RelationEnd::holdsKey).toList();
        if (holders.size() == 2) {
            throw Mistake.at(
                    other.spot(),
                    one.path() + " and " + other.path() + " both hold the key of each other.",
                    "Leave fields and references out on one end.");
        } else if (holders.isEmpty()) {
            RelationEnd end = one.isList() ? other : one;
            throw Mistake.at(
                    end.spot(),
                    "The relation " + end.path() + " says not which fields hold its key.",
                    "Write for example @relation(fields: [" + lower(end.target().name()) + "Id], references: [id]).");
        }
        RelationEnd holder = holders.get(0);
        RelationEnd back = holder.equals(one) ? other : one;
        if (!back.isList()) {
            checkOneToOne(holder, back);
        }
        return new Relation.Reference(
                holder.spot(),
                holder.model(),
                holder.fields(),
                holder.target(),
                holder.references(),
                holder.onDelete(),
                holder.onUpdate(),
                holder.map());
    }

    private static void checkOneToOne(RelationEnd holder, RelationEnd back) {
        if (back.isRequired()) {
            throw Mistake.at(
                    back.field().typeSpot(),
                    "The relation " + back.path() + " holds no key, so there may be no row for it.",
                    "Write " + back.field().type() + "?.");
        } else if (!holder.model().isUnique(holder.fields())) {
            String names = String.join(
                    ", ", holder.fields().stream().map(ScalarField::name).toList());
            throw Mistake.at(
                    holder.spot(),
                    "The relation " + holder.path() + " is between single rows, but " + names + " may repeat.",
                    holder.fields().size() == 1
                            ? "Add @unique to " + names + ", or make " + back.path() + " a list."
                            : "Add @@unique([" + names + "]), or make " + back.path() + " a list.");
        }
    }

    private static Relation manyToMany(RelationEnd one, RelationEnd other) {
        boolean isSwapped = one.model().name().compareTo(other.model().name()) > 0;
        Model a = isSwapped ? other.model() : one.model();
        Model b = isSwapped ? one.model() : other.model();
        requireSingleId(a, one.spot());
        requireSingleId(b, one.spot());
        String name = Optional.of(one).flatMap(RelationEnd::name).orElse(a.name() + "To" + b.name());
        return new Relation.ManyToMany(name, a, b);
    }

    private static void requireSingleId(Model model, Spot spot) {
        if (model.id().isEmpty() || model.id().get().fields().size() != 1) {
            throw Mistake.at(
                    spot,
                    "A relation between lists needs an id of one field, and " + model.name() + " has none.",
                    "Give " + model.name() + " such an id, or write the table between the two as a model.");
        }
    }
}
