package com.example.pulled;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who pays. */
@Entity
@Table(
        name = "companies",
        uniqueConstraints = {
            @UniqueConstraint(name = "one_name", columnNames = "name"),
            @UniqueConstraint(name = "code", columnNames = {"code", "name"})
        })
@Check(name = "rated", constraints = "`rating` > 0")
public class Company {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(columnDefinition = "bigint unsigned")
    private BigInteger id;

    @Column(nullable = false, length = 80)
    private String name;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(nullable = false, columnDefinition = "char(3)")
    private String code;

    @ColumnDefault("1.5")
    @Column(precision = 4, scale = 2)
    private BigDecimal rating = new BigDecimal("1.5");

    @ColumnDefault("TRUE")
    @Column(nullable = false, columnDefinition = "boolean")
    private boolean active = true;

    @ColumnDefault("'not public'")
    @Column(columnDefinition = "enum('public', 'not public')")
    private String kind = "not public";

    @Enumerated(EnumType.STRING)
    @ColumnDefault("'small'")
    @Column(nullable = false, columnDefinition = "enum('small', 'large')")
    private Size size = Size.small;

    private LocalDate founded;

    @ColumnDefault("CURRENT_TIMESTAMP")
    @Column(nullable = false, columnDefinition = "timestamp")
    private Instant changed = Instant.now();

    @Column(columnDefinition = "mediumtext")
    private String notes;

    @ColumnDefault("3")
    @Column(columnDefinition = "tinyint")
    private Byte rooms = 3;

    @Column(columnDefinition = "bit(4)")
    private String flags;

    @Column(columnDefinition = "point")
    private String spot;

    @OneToMany(mappedBy = "founder")
    private Set<Person> peopleByFounder = new LinkedHashSet<>();

    @OneToMany(mappedBy = "employer")
    private Set<Person> peopleByEmployer = new LinkedHashSet<>();

    @ManyToMany(mappedBy = "companies")
    private Set<Person> people = new LinkedHashSet<>();

    public BigInteger getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public BigDecimal getRating() {
        return rating;
    }

    public void setRating(BigDecimal rating) {
        this.rating = rating;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public Size getSize() {
        return size;
    }

    public void setSize(Size size) {
        this.size = size;
    }

    public LocalDate getFounded() {
        return founded;
    }

    public void setFounded(LocalDate founded) {
        this.founded = founded;
    }

    public Instant getChanged() {
        return changed;
    }

    public void setChanged(Instant changed) {
        this.changed = changed;
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(String notes) {
        this.notes = notes;
    }

    public Byte getRooms() {
        return rooms;
    }

    public void setRooms(Byte rooms) {
        this.rooms = rooms;
    }

    public String getFlags() {
        return flags;
    }

    public void setFlags(String flags) {
        this.flags = flags;
    }

    public String getSpot() {
        return spot;
    }

    public void setSpot(String spot) {
        this.spot = spot;
    }

    public Set<Person> getPeopleByFounder() {
        return peopleByFounder;
    }

    public Set<Person> getPeopleByEmployer() {
        return peopleByEmployer;
    }

    public Set<Person> getPeople() {
        return people;
    }

    /** What {@code size} can be; the names are those in the database. */
    public enum Size {
        small,
        large
    }
}
