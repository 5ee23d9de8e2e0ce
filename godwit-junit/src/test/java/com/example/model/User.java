package com.example.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entity with a field that no migration of the blog makes. */
@Entity
@Table(name = "users")
public class User {

    @Id
    private Integer id;

    @Column(nullable = false, length = 100, unique = true)
    private String email;

    private String nick;
}
