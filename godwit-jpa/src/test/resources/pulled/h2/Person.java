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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "people", indexes = @Index(name = "by_birth", columnList = "born desc, seen"))
public class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "json")
    private String data;

    @Column(columnDefinition = "timestamp(3)")
    private LocalDateTime born;

    private LocalDateTime seen;

    @Column(columnDefinition = "binary large object")
    private byte[] photo;

    @Column(columnDefinition = "varbinary(32)")
    private byte[] digest;

    @Column(columnDefinition = "double precision")
    private Double score;

    @Column(columnDefinition = "real")
    private Float weight;

    @Column(columnDefinition = "tinyint")
    private Byte rooms;

    @Column(name = "class")
    private Short class_;

    @Column(columnDefinition = "time")
    private LocalTime opens;

    @Column(columnDefinition = "varchar(20) array")
    private List<String> tags;

    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.SET_NULL)
    @JoinColumn(name = "employer_id", foreignKey = @ForeignKey(name = "works_for"))
    private Company employer;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "boss")
    private Person boss;

    @GeneratedColumn("'X'")
    @Column(insertable = false, updatable = false, length = 20)
    private String shouted;

    @OneToOne(fetch = FetchType.LAZY, mappedBy = "person")
    private Invoice invoice;

    @OneToMany(mappedBy = "boss")
    private Set<Person> peopleByBoss = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(
            name = "people_companies",
            joinColumns = @JoinColumn(name = "person_id"),
            inverseJoinColumns = @JoinColumn(name = "company_id"))
    private Set<Company> companies = new LinkedHashSet<>();

    public UUID getId() {
        return id;
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

    public Byte getRooms() {
        return rooms;
    }

    public void setRooms(Byte rooms) {
        this.rooms = rooms;
    }

    public Short getClass_() {
        return class_;
    }

    public void setClass_(Short class_) {
        this.class_ = class_;
    }

    public LocalTime getOpens() {
        return opens;
    }

    public void setOpens(LocalTime opens) {
        this.opens = opens;
    }

    public List<String> getTags() {
        return tags;
    }

    public void setTags(List<String> tags) {
        this.tags = tags;
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
