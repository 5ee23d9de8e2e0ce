package com.example.orders;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Keeps orders. */
public final class OrderStore {

    private final DataSource db;

    public OrderStore(DataSource db) {
        this.db = db;
    }

    public void save(String customer, BigDecimal total) throws SQLException {
        try (Connection connection = db.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO orders (customer, total) VALUES (?, ?)")) {
            insert.setString(1, customer);
            insert.setBigDecimal(2, total);
            insert.executeUpdate();
        }
    }

    public BigDecimal totalOf(String customer) throws SQLException {
        try (Connection connection = db.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT coalesce(sum(total), 0) FROM orders WHERE customer = ?")) {
            query.setString(1, customer);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBigDecimal(1);
            }
        }
    }
}
