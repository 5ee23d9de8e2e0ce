package dev.godwit.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Entities that name nothing. */
@SuppressWarnings("unused")
final class Blog {

    private Blog() {}

    enum Mood {
        SAD,
        GLAD
    }

    @Entity(name = "BlogPost")
    static class BlogPost {
        @Id
        @GeneratedValue
        private Long id;

        private String shortTitle;

        @Enumerated
        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        private Mood mood;

        private boolean archived;

        @ManyToOne
        private BlogPost answerTo;

        @ManyToMany
        private Set<BlogPost> seeAlso;
    }
}
