package dev.godwit.jpa;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

/** Entities with all that JPA has words for. */
@SuppressWarnings("unused")
final class Shop {

    private Shop() {}

    enum Standing {
        NEW,
        KNOWN,
        TRUSTED
    }

    @MappedSuperclass
    abstract static class Numbered {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        @Version
        private int version;

        @Column(nullable = false, updatable = false)
        private Instant createdAt;
    }

    @Embeddable
    static class Address {
        private String street;

        @Column(length = 80)
        private String city;

        @Column(name = "zip_code", length = 10)
        private String zip;
    }

    @Entity
    @Table(
            name = "customers",
            indexes = {@Index(columnList = "name, email desc"), @Index(name = "by_standing", columnList = "standing")},
            uniqueConstraints = @UniqueConstraint(columnNames = {"name", "birthday"}))
    @Comment("Who buys")
    static class Customer extends Numbered {
        @Column(nullable = false)
        private String name;

        @Column(unique = true, length = 120)
        private String email;

        @Enumerated(EnumType.STRING)
        private Standing standing;

        @Enumerated(EnumType.ORDINAL)
        private Standing earlier;

        private LocalDate birthday;

        @Embedded
        private Address home;

        @Embedded
        @AttributeOverride(name = "street", column = @Column(name = "work_street"))
        @AttributeOverride(name = "city", column = @Column(name = "work_city"))
        @AttributeOverride(name = "zip", column = @Column(name = "work_zip"))
        private Address work;

        @ElementCollection
        private Set<String> nicknames;

        @ElementCollection
        @CollectionTable(name = "customer_phones")
        @MapKeyColumn(name = "kind", length = 20)
        @Column(name = "number", length = 30)
        private Map<String, String> phones;

        @ElementCollection
        @OrderColumn
        private List<Address> formerAddresses;

        @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL)
        private List<Order> orders;

        @ManyToMany
        private Set<Label> labels;

        @ManyToOne
        private Customer recommendedBy;
    }

    @Entity
    @Table(name = "customer_profiles")
    static class Profile {
        @Id
        private Long id;

        @OneToOne
        @MapsId
        private Customer customer;

        @Lob
        private String biography;

        @Lob
        private byte[] photo;

        @Column(columnDefinition = "text")
        private String notes;
    }

    @Entity
    @Table(name = "labels")
    static class Label {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "label_numbers")
        @SequenceGenerator(name = "label_numbers", sequenceName = "label_numbers", allocationSize = 10)
        private Integer id;

        @Column(name = "label_text", unique = true, nullable = false)
        private String text;
    }

    @Entity
    @Table(name = "orders", check = @CheckConstraint(name = "orders_not_free", constraint = "total > 0"))
    static class Order {
        @Id
        @GeneratedValue
        private Long id;

        @ManyToOne(optional = false)
        @JoinColumn(foreignKey = @ForeignKey(name = "order_of_customer"))
        @OnDelete(action = OnDeleteAction.CASCADE)
        private Customer customer;

        @Column(precision = 12, scale = 2, nullable = false)
        @ColumnDefault("0.00")
        private BigDecimal total;

        private LocalDateTime placedAt;
        private LocalTime deliverAfter;
        private Duration patience;
        private boolean paid;
        private Boolean gift;
        private double weight;
        private float discount;
        private short pieces;
        private byte priority;
        private char mark;
        private UUID token;

        @JdbcTypeCode(SqlTypes.JSON)
        private Map<String, String> extras;

        @OneToMany
        @JoinColumn(name = "order_id")
        private List<Line> lines;
    }

    @Embeddable
    static class LineKey implements Serializable {
        private static final long serialVersionUID = 1;
        private int place;

        @Column(length = 36)
        private String document;
    }

    @Entity
    @Table(name = "order_lines")
    static class Line {
        @EmbeddedId
        private LineKey key;

        @ManyToOne
        private Item item;
    }

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    @Table(name = "items")
    static class Item {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "item_numbers")
        @TableGenerator(name = "item_numbers", table = "numbers")
        private Long id;

        private String title;

        @ManyToMany
        @JoinTable(
                name = "similar_items",
                joinColumns = @JoinColumn(name = "item"),
                inverseJoinColumns = @JoinColumn(name = "similar_item"))
        private Set<Item> similar;
    }

    @Entity
    @Table(name = "books")
    static class Book extends Item {
        @Column(length = 13)
        private String isbn;
    }

    @Entity
    @Table(name = "records")
    static class Disc extends Item {
        private int tracks;
    }

    @Entity
    @Inheritance
    @DiscriminatorColumn(name = "kind", length = 12)
    @Table(name = "payments")
    @SecondaryTable(name = "payment_notes")
    static class Payment extends Numbered {
        private BigDecimal amount;

        @Column(table = "payment_notes", length = 400)
        private String note;
    }

    @Entity
    static class CardPayment extends Payment {
        private String cardNumber;
    }

    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Animal {
        @Id
        private UUID id;

        private String name;
    }

    @Entity
    @Table(name = "cats")
    static class Cat extends Animal {
        private int lives;
    }

    @Entity
    @Table(name = "dogs")
    static class Dog extends Animal {
        @ManyToOne
        private Customer owner;
    }
}
