package dev.godwit.erd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.schema.Schema;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GroupingTest {

    private static Map<String, String> groups(Grouping grouping, Schema schema) {
        Map<String, String> titles = new TreeMap<>();
        grouping.of(SchemaDiagram.of(schema))
                .forEach((id, title) -> titles.put(id.name().toString(), title));
        return titles;
    }

    private static Schema tables(String... names) {
        String[] texts = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            texts[i] = names[i] + ": id int pk";
        }
        return TableText.schema(texts);
    }

    @Test
    void bySchema() {
        assertThat(groups(Grouping.SCHEMA, tables("sales.orders", "stock.items", "users")))
                .isEqualTo(Map.of("sales.orders", "sales", "stock.items", "stock", "users", "(default)"));
    }

    @Test
    void byTheFirstWordBehindTheOneThatAllHave() {
        assertThat(groups(Grouping.PREFIX, tables("app_orders", "app_order_items", "app_users", "AppOrderNotes")))
                .isEqualTo(Map.of("app_orders", "order", "app_order_items", "order", "AppOrderNotes", "order"));
    }

    @Test
    void automaticallyBySchemaThenForManyByPrefix() {
        assertThat(groups(Grouping.AUTO, Examples.blog())).isEmpty();
        assertThat(groups(Grouping.AUTO, tables("sales.orders", "users"))).hasSize(2);
        assertThat(groups(Grouping.AUTO, Examples.shop(50)).values()).contains("customer", "order");
        assertThat(groups(Grouping.NONE, Examples.shop(50))).isEmpty();
    }
}
