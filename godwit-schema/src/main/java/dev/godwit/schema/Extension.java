package dev.godwit.schema;

import java.util.Optional;

/** An extension of the engine that is switched on in a database (PostgreSQL). */
public record Extension(String name, Optional<String> version) {}
