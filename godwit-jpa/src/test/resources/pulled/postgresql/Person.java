package com.example.pulled;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import jakarta.persistence.UniqueConstraint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

@Entity
@Table(
        name = "people",
        uniqueConstraints = @UniqueConstraint(name = "people_email_key", columnNames = "email"),
        indexes = @Index(name = "of_company", columnList = "employer_id, born desc"))
public class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    @Column(name = "\"first name\"", nullable = false, length = Integer.MAX_VALUE)
    private String firstName;

    @Column(name = "\"lastName\"", length = 100)
    private String lastName;

    @ColumnTransformer(write = "cast(? as citext)")
    @Column(columnDefinition = "citext")
    private String email;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @ColumnDefault("'good'")
    @Column(nullable = false)
    private Mood feels = Mood.good;

    @ColumnTransformer(write = "cast(? as shade)")
    @Column(columnDefinition = "shade")
    private String shade;

    @ColumnDefault("'{}'")
    @Column(nullable = false, columnDefinition = "text[]")
    private List<String> tags;

    @ColumnDefault("now()")
    private Instant born;

    @Column(name = "seen_at", columnDefinition = "timestamp(3)")
    private LocalDateTime seenAt;

    @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
    @Column(columnDefinition = "interval")
    private Duration waits;

    @ColumnTransformer(write = "cast(? as tsvector)")
    @Column(columnDefinition = "tsvector")
    private String search;

    @ColumnTransformer(write = "cast(? as inet)")
    @Column(columnDefinition = "inet")
    private String home;

    @JdbcTypeCode(SqlTypes.JSON)
    @ColumnDefault("'{}'")
    @Column(nullable = false)
    private String settings;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "json")
    private String raw;

    private byte[] photo;

    private Double score;

    private Float weight;

    @Column(columnDefinition = "time")
    private LocalTime opens;

    @ColumnDefault("FALSE")
    @Column(name = "is_admin", nullable = false)
    private boolean isAdmin = false;

    @GeneratedColumn("upper(\"first name\")")
    @Column(insertable = false, updatable = false, length = Integer.MAX_VALUE)
    private String shouted;

    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.SET_NULL)
    @JoinColumn(name = "employer_id", foreignKey = @ForeignKey(name = "people_employer_id_fkey"))
    private Company employer;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @OnDelete(action = OnDeleteAction.CASCADE)
    @JoinColumn(
            name = "founder_id",
            nullable = false,
            foreignKey = @ForeignKey(name = "people_founder_id_fkey"))
    private Company founder;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "boss", foreignKey = @ForeignKey(name = "people_boss_fkey"))
    private Person boss;

    @ColumnDefault("3")
    @Column(name = "class")
    private Short class_ = 3;

    @OneToMany(mappedBy = "user")
    private Set<Order> orders = new LinkedHashSet<>();

    @OneToOne(fetch = FetchType.LAZY, mappedBy = "person")
    private Badge badge;

    @OneToMany(mappedBy = "boss")
    private Set<Person> peopleByBoss = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(
            name = "friends",
            joinColumns = @JoinColumn(name = "person_id", foreignKey = @ForeignKey(name = "friends_person_id_fkey")),
            inverseJoinColumns = @JoinColumn(name = "friend_id", foreignKey = @ForeignKey(name = "friends_friend_id_fkey")))
    private List<Person> friends = new ArrayList<>();

    @ManyToMany(mappedBy = "friends")
    private List<Person> peopleByFriends = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "people_companies",
            joinColumns = @JoinColumn(name = "person_id", foreignKey = @ForeignKey(name = "people_companies_person_id_fkey")),
            inverseJoinColumns = @JoinColumn(name = "company_id", foreignKey = @ForeignKey(name = "people_companies_company_id_fkey")),
            indexes = @Index(name = "people_companies_company_id_idx", columnList = "company_id"))
    private Set<Company> companies = new LinkedHashSet<>();

    public UUID getId() {
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

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Mood getFeels() {
        return feels;
    }

    public void setFeels(Mood feels) {
        this.feels = feels;
    }

    public String getShade() {
        return shade;
    }

    public void setShade(String shade) {
        this.shade = shade;
    }

    public List<String> getTags() {
        return tags;
    }

    public void setTags(List<String> tags) {
        this.tags = tags;
    }

    public Instant getBorn() {
        return born;
    }

    public void setBorn(Instant born) {
        this.born = born;
    }

    public LocalDateTime getSeenAt() {
        return seenAt;
    }

    public void setSeenAt(LocalDateTime seenAt) {
        this.seenAt = seenAt;
    }

    public Duration getWaits() {
        return waits;
    }

    public void setWaits(Duration waits) {
        this.waits = waits;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public String getHome() {
        return home;
    }

    public void setHome(String home) {
        this.home = home;
    }

    public String getSettings() {
        return settings;
    }

    public void setSettings(String settings) {
        this.settings = settings;
    }

    public String getRaw() {
        return raw;
    }

    public void setRaw(String raw) {
        this.raw = raw;
    }

    public byte[] getPhoto() {
        return photo;
    }

    public void setPhoto(byte[] photo) {
        this.photo = photo;
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

    public boolean isAdmin() {
        return isAdmin;
    }

    public void setAdmin(boolean isAdmin) {
        this.isAdmin = isAdmin;
    }

    public String getShouted() {
        return shouted;
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

    public Short getClass_() {
        return class_;
    }

    public void setClass_(Short class_) {
        this.class_ = class_;
    }

    public Set<Order> getOrders() {
        return orders;
    }

    public Badge getBadge() {
        return badge;
    }

    public Set<Person> getPeopleByBoss() {
        return peopleByBoss;
    }

    public List<Person> getFriends() {
        return friends;
    }

    public List<Person> getPeopleByFriends() {
        return peopleByFriends;
    }

    public Set<Company> getCompanies() {
        return companies;
    }
}
