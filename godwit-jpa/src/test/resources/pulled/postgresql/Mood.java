package com.example.pulled;

/** What {@code a column of the type mood} can be; the names are those in the database. */
public enum Mood {
    bad,
    good
}
