package com.example.pulled;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

@Entity
@Table(
        name = "people",
        indexes = {
            @Index(name = "founder_id", columnList = "founder_id"),
            @Index(name = "boss", columnList = "boss"),
            @Index(name = "by_birth", columnList = "born desc, \"lastName\"")
        })
public class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @Column(name = "\"first name\"", nullable = false, length = 191)
    private String firstName;

    /** of the family */
    @Column(name = "\"lastName\"", length = 100)
    private String lastName;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "json")
    private String data;

    @ColumnDefault("CURRENT_TIMESTAMP(3)")
    @Column(columnDefinition = "datetime(3)")
    private LocalDateTime born = LocalDateTime.now();

    private LocalDateTime seen;

    @Column(columnDefinition = "uuid")
    private UUID token;

    @Column(columnDefinition = "longblob")
    private byte[] photo;

    @Column(columnDefinition = "varbinary(32)")
    private byte[] digest;

    @Column(columnDefinition = "double")
    private Double score;

    @Column(columnDefinition = "float")
    private Float weight;

    @Column(columnDefinition = "time")
    private LocalTime opens;

    @Column(name = "year_of_birth", columnDefinition = "year(4)")
    private String yearOfBirth;

    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.SET_NULL)
    @JoinColumn(
            name = "employer_id",
            columnDefinition = "bigint unsigned",
            foreignKey = @ForeignKey(name = "works_for"))
    private Company employer;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @OnDelete(action = OnDeleteAction.CASCADE)
    @JoinColumn(name = "founder_id", nullable = false, columnDefinition = "bigint unsigned")
    private Company founder;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "boss")
    private Person boss;

    @GeneratedColumn("ucase(`first name`)")
    @Column(insertable = false, updatable = false, length = 200)
    private String shouted;

    @OneToOne(fetch = FetchType.LAZY, mappedBy = "person")
    private Invoice invoice;

    @OneToMany(mappedBy = "boss")
    private Set<Person> peopleByBoss = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(
            name = "people_companies",
            joinColumns = @JoinColumn(name = "person_id", foreignKey = @ForeignKey(name = "of_person")),
            inverseJoinColumns = @JoinColumn(name = "company_id", columnDefinition = "bigint unsigned", foreignKey = @ForeignKey(name = "of_company")))
    private Set<Company> companies = new LinkedHashSet<>();

    public Integer getId() {
        return id;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public String getData() {
        return data;
    }

    public void setData(String data) {
        this.data = data;
    }

    public LocalDateTime getBorn() {
        return born;
    }

    public void setBorn(LocalDateTime born) {
        this.born = born;
    }

    public LocalDateTime getSeen() {
        return seen;
    }

    public void setSeen(LocalDateTime seen) {
        this.seen = seen;
    }

    public UUID getToken() {
        return token;
    }

    public void setToken(UUID token) {
        this.token = token;
    }

    public byte[] getPhoto() {
        return photo;
    }

    public void setPhoto(byte[] photo) {
        this.photo = photo;
    }

    public byte[] getDigest() {
        return digest;
    }

    public void setDigest(byte[] digest) {
        this.digest = digest;
    }

    public Double getScore() {
        return score;
    }

    public void setScore(Double score) {
        this.score = score;
    }

    public Float getWeight() {
        return weight;
    }

    public void setWeight(Float weight) {
        this.weight = weight;
    }

    public LocalTime getOpens() {
        return opens;
    }

    public void setOpens(LocalTime opens) {
        this.opens = opens;
    }

    public String getYearOfBirth() {
        return yearOfBirth;
    }

    public void setYearOfBirth(String yearOfBirth) {
        this.yearOfBirth = yearOfBirth;
    }

    public Company getEmployer() {
        return employer;
    }

    public void setEmployer(Company employer) {
        this.employer = employer;
    }

    public Company getFounder() {
        return founder;
    }

    public void setFounder(Company founder) {
        this.founder = founder;
    }

    public Person getBoss() {
        return boss;
    }

    public void setBoss(Person boss) {
        this.boss = boss;
    }

    public String getShouted() {
        return shouted;
    }

    public Invoice getInvoice() {
        return invoice;
    }

    public Set<Person> getPeopleByBoss() {
        return peopleByBoss;
    }

    public Set<Company> getCompanies() {
        return companies;
    }
}
