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
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who pays. */
@Entity
@Table(
        name = "companies",
        uniqueConstraints = {
            @UniqueConstraint(name = "companies_code_name_key", columnNames = {"code", "name"}),
            @UniqueConstraint(name = "one_name", columnNames = "name")
        })
@Check(name = "rated", constraints = "rating > (0)::numeric")
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

    @ColumnDefault("CURRENT_DATE")
    private LocalDate founded = LocalDate.now();

    private Integer ticket;

    /**
     * Where they are:
     * https://…
     */
    @Column(length = Integer.MAX_VALUE)
    private String site;

    @ColumnTransformer(write = "cast(? as percentage)")
    @Column(columnDefinition = "percentage")
    private String discount;

    @OneToMany(mappedBy = "company")
    private Set<Order> orders = new LinkedHashSet<>();

    @OneToMany(mappedBy = "employer")
    private Set<Person> peopleByEmployer = new LinkedHashSet<>();

    @OneToMany(mappedBy = "founder")
    private Set<Person> peopleByFounder = new LinkedHashSet<>();

    @ManyToMany(mappedBy = "companies")
    private Set<Person> people = new LinkedHashSet<>();

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

    public LocalDate getFounded() {
        return founded;
    }

    public void setFounded(LocalDate founded) {
        this.founded = founded;
    }

    public Integer getTicket() {
        return ticket;
    }

    public void setTicket(Integer ticket) {
        this.ticket = ticket;
    }

    public String getSite() {
        return site;
    }

    public void setSite(String site) {
        this.site = site;
    }

    public String getDiscount() {
        return discount;
    }

    public void setDiscount(String discount) {
        this.discount = discount;
    }

    public Set<Order> getOrders() {
        return orders;
    }

    public Set<Person> getPeopleByEmployer() {
        return peopleByEmployer;
    }

    public Set<Person> getPeopleByFounder() {
        return peopleByFounder;
    }

    public Set<Person> getPeople() {
        return people;
    }
}
