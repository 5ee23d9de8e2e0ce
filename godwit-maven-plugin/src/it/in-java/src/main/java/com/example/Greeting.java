package com.example;

/** Something of the application that a migration uses. */
public final class Greeting {

    public static String of(String name) {
        return "Hello, " + name + "!";
    }

    private Greeting() {}
}
