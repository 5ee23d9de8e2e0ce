package com.example.persons;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "persons")
public class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "first_name", nullable = false)
    private String firstName;

    @Column(unique = true, length = 120)
    private String email;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Mood mood;

    @Column(nullable = false)
    private Double height;

    @ManyToOne
    private Person mother;

    public enum Mood {
        GLAD,
        SAD
    }
}
