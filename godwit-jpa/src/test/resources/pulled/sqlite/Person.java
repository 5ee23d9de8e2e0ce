package com.example.pulled;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Entity
@Table(name = "people", indexes = @Index(name = "by_name", columnList = "\"lastName\" desc"))
public class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "\"lastName\"", nullable = false, columnDefinition = "text")
    private String lastName;

    @Column(columnDefinition = "blob")
    private byte[] photo;

    @Column(columnDefinition = "REAL")
    private String score;

    @Column(columnDefinition = "double")
    private Double weight;

    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.SET_NULL)
    @JoinColumn(name = "employer_id", columnDefinition = "integer")
    private Company employer;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "boss", columnDefinition = "integer")
    private Person boss;

    @OneToMany(mappedBy = "boss")
    private Set<Person> peopleByBoss = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(
            name = "people_companies",
            joinColumns = @JoinColumn(name = "person_id", columnDefinition = "integer"),
            inverseJoinColumns = @JoinColumn(name = "company_id", columnDefinition = "integer"))
    private Set<Company> companies = new LinkedHashSet<>();

    public Long getId() {
        return id;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public byte[] getPhoto() {
        return photo;
    }

    public void setPhoto(byte[] photo) {
        this.photo = photo;
    }

    public String getScore() {
        return score;
    }

    public void setScore(String score) {
        this.score = score;
    }

    public Double getWeight() {
        return weight;
    }

    public void setWeight(Double weight) {
        this.weight = weight;
    }

    public Company getEmployer() {
        return employer;
    }

    public void setEmployer(Company employer) {
        this.employer = employer;
    }

    public Person getBoss() {
        return boss;
    }

    public void setBoss(Person boss) {
        this.boss = boss;
    }

    public Set<Person> getPeopleByBoss() {
        return peopleByBoss;
    }

    public Set<Company> getCompanies() {
        return companies;
    }
}
