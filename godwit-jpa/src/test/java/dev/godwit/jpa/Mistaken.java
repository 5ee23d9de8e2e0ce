package dev.godwit.jpa;

import jakarta.persistence.Entity;

/** An entity without a key. */
@Entity
class Mistaken {}
