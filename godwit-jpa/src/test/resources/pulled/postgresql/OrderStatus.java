package com.example.pulled;

/** What {@code a column of the type order_status} can be; the names are those in the database. */
public enum OrderStatus {
    placed,
    paid,
    sent
}
