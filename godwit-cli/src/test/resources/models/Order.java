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
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(
        name = "\"Orders\"",
        indexes = {
            @Index(name = "orders_status_index", columnList = "status"),
            @Index(name = "orders_payerid_index", columnList = "\"payerId\"")
        })
public class Order {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @jakarta.persistence.Column(nullable = false, unique = true)
    private long number = 5000000000L;

    @jakarta.persistence.Column(nullable = false, precision = 10, scale = 2)
    private BigDecimal total = new BigDecimal("0.05");

    @jakarta.persistence.Column(length = Integer.MAX_VALUE)
    private String note;

    @Enumerated(EnumType.STRING)
    @jakarta.persistence.Column(nullable = false)
    private Status status = Status.open;

    @jakarta.persistence.Column(name = "\"table\"", nullable = false)
    private String table = "a \"b\"";

    @Enumerated(EnumType.STRING)
    @jakarta.persistence.Column(name = "\"column\"", nullable = false)
    private Column column;

    @jakarta.persistence.Column(name = "\"paidAt\"")
    private Instant paidAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private String settings;

    @jakarta.persistence.Column(nullable = false)
    private UUID token = UUID.randomUUID();

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "\"payerId\"", foreignKey = @ForeignKey(name = "orders_payerid_foreign"))
    private User payer;

    @jakarta.persistence.Column(name = "\"createdAt\"", nullable = false, updatable = false)
    private Instant createdAt;

    @jakarta.persistence.Column(name = "\"updatedAt\"", nullable = false)
    private Instant updatedAt;

    public Long getId() {
        return id;
    }

    public long getNumber() {
        return number;
    }

    public void setNumber(long number) {
        this.number = number;
    }

    public BigDecimal getTotal() {
        return total;
    }

    public void setTotal(BigDecimal total) {
        this.total = total;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public Status getStatus() {
        return status;
    }

    public void setStatus(Status status) {
        this.status = status;
    }

    public String getTable() {
        return table;
    }

    public void setTable(String table) {
        this.table = table;
    }

    public Column getColumn() {
        return column;
    }

    public void setColumn(Column column) {
        this.column = column;
    }

    public Instant getPaidAt() {
        return paidAt;
    }

    public void setPaidAt(Instant paidAt) {
        this.paidAt = paidAt;
    }

    public String getSettings() {
        return settings;
    }

    public void setSettings(String settings) {
        this.settings = settings;
    }

    public UUID getToken() {
        return token;
    }

    public void setToken(UUID token) {
        this.token = token;
    }

    public User getPayer() {
        return payer;
    }

    public void setPayer(User payer) {
        this.payer = payer;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getUpdatedAt() {
        return updatedAt;
    }

    @PrePersist
    void created() {
        createdAt = Instant.now();
        updatedAt = createdAt;
    }

    @PreUpdate
    void updated() {
        updatedAt = Instant.now();
    }

    /** What {@code status} can be; the names are those in the database. */
    public enum Status {
        open,
        paid
    }

    /** What {@code column} can be; the names are those in the database. */
    public enum Column {
        LEFT,
        RIGHT
    }
}
