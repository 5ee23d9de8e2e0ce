package com.example.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.godwit.junit.GodwitTest;
import java.math.BigDecimal;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@GodwitTest
class OrderStoreTest {

    @Test
    void saves(DataSource db) throws SQLException {
        OrderStore store = new OrderStore(db);
        store.save("ann", new BigDecimal("10.50"));
        store.save("ann", new BigDecimal("2.00"));
        assertEquals(new BigDecimal("12.50"), store.totalOf("ann"));
    }

    @Test
    void seesNothingOfOtherTests(DataSource db) throws SQLException {
        assertEquals(0, new OrderStore(db).totalOf("ann").signum());
    }

    @Test
    void refusesNegativeTotals(DataSource db) {
        assertThrows(SQLException.class, () -> new OrderStore(db).save("ann", new BigDecimal("-1")));
    }
}
