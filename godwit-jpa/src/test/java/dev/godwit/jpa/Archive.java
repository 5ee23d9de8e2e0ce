package dev.godwit.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Entities in two schemas, and one in another database. */
final class Archive {

    private Archive() {}

    @Entity
    @Table(name = "volumes")
    static class Volume {
        @Id
        Long id;

        @ManyToOne
        Shelf shelf;
    }

    @Entity
    @Table(schema = "store", name = "shelves")
    static class Shelf {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shelves")
        @SequenceGenerator(name = "shelves", schema = "store", sequenceName = "shelf_numbers", allocationSize = 10)
        Long id;

        String name;
    }

    @Entity
    @Table(catalog = "elsewhere", name = "papers")
    static class Paper {
        @Id
        Long id;
    }
}
