package com.example.pulled;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "companies", uniqueConstraints = @UniqueConstraint(columnNames = "name"))
@Check(constraints = "rating > 0")
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
    @Column(columnDefinition = "decimal(4, 2)")
    private BigDecimal rating = new BigDecimal("1.5");

    @ColumnDefault("true")
    @Column(nullable = false, columnDefinition = "boolean")
    private Boolean active;

    private LocalDate founded;

    @ColumnDefault("CURRENT_TIMESTAMP")
    @Column(nullable = false, columnDefinition = "timestamp")
    private String changed;

    @Column(columnDefinition = "text")
    private String notes;

    @Column(name = "\"order\"", columnDefinition = "bigint")
    private String order;

    @OneToMany(mappedBy = "company")
    private Set<Line> lines = new LinkedHashSet<>();

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

    public Boolean getActive() {
        return active;
    }

    public void setActive(Boolean active) {
        this.active = active;
    }

    public LocalDate getFounded() {
        return founded;
    }

    public void setFounded(LocalDate founded) {
        this.founded = founded;
    }

    public String getChanged() {
        return changed;
    }

    public void setChanged(String changed) {
        this.changed = changed;
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(String notes) {
        this.notes = notes;
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }

    public Set<Line> getLines() {
        return lines;
    }

    public Set<Person> getPeople() {
        return people;
    }

    public Set<Person> getPeople2() {
        return people2;
    }
}
