package dev.godwit.erd;

import dev.godwit.schema.EnumType;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.View;
import dev.godwit.schema.diff.Differ;
import dev.godwit.schema.diff.Renames;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Structures that pictures are made of. */
public final class Examples {

    private Examples() {}

    /** Five tables with every kind of relation: many, one to one, optional, to itself, many to many. */
    public static Schema blog() {
        return TableText.schema(
                "users: id bigint pk; email varchar(255) uq; name text?; invited_by bigint? > users.id",
                "profiles: user_id bigint pk > users.id; bio text?; avatar_url text?",
                "posts: id bigint pk; author_id bigint > users.id; slug varchar(80) uq; title text; published_at timestamptz?",
                "comments: id bigint pk; post_id bigint > posts.id; author_id bigint? > users.id; answers bigint? > comments.id;"
                        + " body text",
                "post_tags: post_id bigint pk > posts.id; tag varchar(40) pk");
    }

    /** The blog with a view and an enum. */
    public static Schema blogWithMore() {
        Schema blog = blog();
        return new Schema(
                List.of(),
                List.of(),
                List.of(new EnumType(QualifiedName.of("mood"), List.of("happy", "so-so", "sad"))),
                List.of(),
                blog.tables(),
                List.of(new View(
                        QualifiedName.of("recent_posts"),
                        List.of("id", "title"),
                        "SELECT posts.id, posts.title FROM posts",
                        false)),
                List.of(),
                List.of());
    }

    /** The blog after a release: a table came, one went, one was renamed; columns came, went, changed and were renamed. */
    public static Schema blogAfter() {
        List<Table> tables = new ArrayList<>(TableText.schema(
                        "users: id bigint pk; email varchar(320) uq; display_name text?; invited_by bigint? > users.id;"
                                + " locale varchar(10)",
                        "posts: id bigint pk; author_id bigint? > users.id; slug varchar(80) uq; title text;"
                                + " published_at timestamptz?; category_id bigint? > categories.id",
                        "remarks: id bigint pk; post_id bigint > posts.id; author_id bigint? > users.id;"
                                + " answers bigint? > remarks.id; body text",
                        "post_tags: post_id bigint pk > posts.id; tag varchar(40) pk",
                        "categories: id bigint pk; name text uq")
                .tables());
        tables.replaceAll(table -> table.name().name().equals("posts")
                ? table.plus(Index.of("posts_published_at", List.of("published_at")))
                : table);
        return Schema.of(tables);
    }

    /** From one to the other. */
    public static Diagram blogDifference() {
        Renames renames = Renames.none()
                .table(QualifiedName.of("comments"), QualifiedName.of("remarks"))
                .column(QualifiedName.of("users"), "name", "display_name");
        return DifferenceDiagram.of(
                blog(),
                blogAfter(),
                new Differ(Differ.Options.usual())
                        .between(blog(), blogAfter(), renames)
                        .changes());
    }

    /** So many tables of a shop, with about one and a half foreign keys each. */
    public static Schema shop(int tables) {
        Random random = new Random(7);
        String[] areas = {"order", "customer", "product", "stock", "invoice", "shipment", "user", "report"};
        String[] parts = {"", "item", "note", "event", "address", "price", "status", "batch", "label", "log"};
        List<String> texts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < tables; i++) {
            int round = i / (areas.length * parts.length);
            String area = areas[i % areas.length];
            String part = parts[i / areas.length % parts.length];
            String name = area + (part.isEmpty() ? "s" : "_" + part + "s") + (round == 0 ? "" : "_" + round);
            StringBuilder text = new StringBuilder(name).append(": id bigint pk");
            int references = names.isEmpty() ? 0 : random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(2);
            for (int r = 0; r < references; r++) {
                String target = r == 0 && i >= areas.length
                        ? names.get(i % areas.length)
                        : names.get((int) (Math.pow(random.nextDouble(), 2) * names.size()));
                text.append("; ref_")
                        .append(r + 1)
                        .append(random.nextInt(3) == 0 ? " bigint?" : " bigint")
                        .append(" > ")
                        .append(target)
                        .append(".id");
            }
            for (int c = random.nextInt(8); c >= 0; c--) {
                text.append("; column_").append(c).append(c % 2 == 0 ? " varchar(80)?" : " timestamptz");
            }
            texts.add(text.toString());
            names.add(name);
        }
        return TableText.schema(texts.toArray(String[]::new));
    }
}
