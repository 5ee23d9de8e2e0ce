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
        uniqueConstraints = @UniqueConstraint(name = "one_name", columnNames = "name"))
@Check(name = "rated", constraints = "\"RATING\" > CAST(0 AS NUMERIC(1))")
public class Company {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, length = 80)
    private String name;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(nullable = false, columnDefinition = "char(3)")
    private String code;

    @ColumnDefault("1.5")
    @Column(precision = 4, scale = 2)
    private BigDecimal rating = new BigDecimal("1.5");

    @ColumnDefault("TRUE")
    @Column(nullable = false)
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
    @Column(nullable = false)
    private Instant changed = Instant.now();

    @Column(columnDefinition = "character large object")
    private String notes;

    @Column(name = "\"order\"")
    private Integer order;

    @Column(name = "\"lastName\"", length = 20)
    private String lastName;

    @OneToMany(mappedBy = "employer")
    private Set<Person> people = new LinkedHashSet<>();

    @ManyToMany(mappedBy = "companies")
    private Set<Person> people2 = new LinkedHashSet<>();

    public Long getId() {
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

    public Integer getOrder() {
        return order;
    }

    public void setOrder(Integer order) {
        this.order = order;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public Set<Person> getPeople() {
        return people;
    }

    public Set<Person> getPeople2() {
        return people2;
    }

    /** What {@code size} can be; the names are those in the database. */
    public enum Size {
        small,
        large
    }
}
