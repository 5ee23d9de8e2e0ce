package dev.godwit.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDateTime;

/** Entities for a database that somebody else made. */
@SuppressWarnings("unused")
final class Library {

    private Library() {}

    enum Mood {
        GLAD,
        SAD
    }

    @Entity
    @Table(name = "authors")
    static class Author {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        @Column(length = 100, nullable = false, unique = true)
        private String name;
    }

    @Entity
    @Table(name = "books", indexes = @Index(columnList = "title"))
    static class Book {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        @Column(length = 200)
        private String title;

        @ManyToOne
        @JoinColumn(name = "author_id")
        private Author author;

        @Column(name = "shelf", length = 20)
        private String shelf;

        @Column(name = "year_of_print")
        private Integer year;
    }

    @Embeddable
    static class LoanKey implements Serializable {
        private static final long serialVersionUID = 1;

        @Column(name = "copy_no")
        private int copy;

        @Column(name = "book_no")
        private int book;
    }

    @Entity
    @Table(name = "loans")
    static class Loan {
        @EmbeddedId
        private LoanKey key;
    }

    /** Numbered by a table where there are no sequences. */
    @Entity
    @Table(name = "tickets")
    static class Ticket {
        @Id
        @GeneratedValue
        private Long id;
    }

    /** Read by itself, in its own tests. */
    static final class Moods {

        private Moods() {}

        @Entity
        @Table(name = "people")
        static class Person {
            @Id
            private Long id;

            @Enumerated(EnumType.STRING)
            @Column(length = 10)
            private Mood mood;

            @Column(name = "born_at")
            private LocalDateTime bornAt;
        }
    }
}
