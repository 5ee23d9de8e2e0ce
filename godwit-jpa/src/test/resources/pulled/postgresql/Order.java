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
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "\"Orders\"", indexes = @Index(columnList = "status"))
public class Order {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "\"user\"",
            nullable = false,
            foreignKey = @ForeignKey(name = "\"Orders_user_fkey\""))
    private Person user;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
    @ColumnDefault("'placed'")
    @Column(nullable = false, columnDefinition = "order_status")
    private OrderStatus status = OrderStatus.placed;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(
            name = "company_name",
            referencedColumnName = "name",
            foreignKey = @ForeignKey(name = "\"Orders_company_name_fkey\""))
    private Company company;

    @Column(name = "\"order\"")
    private Integer order;

    @OneToOne(fetch = FetchType.LAZY, mappedBy = "order")
    private Invoice invoice;

    @OneToMany(mappedBy = "order")
    private Set<OrderLine> orderLines = new LinkedHashSet<>();

    public Integer getId() {
        return id;
    }

    public Person getUser() {
        return user;
    }

    public void setUser(Person user) {
        this.user = user;
    }

    public OrderStatus getStatus() {
        return status;
    }

    public void setStatus(OrderStatus status) {
        this.status = status;
    }

    public Company getCompany() {
        return company;
    }

    public void setCompany(Company company) {
        this.company = company;
    }

    public Integer getOrder() {
        return order;
    }

    public void setOrder(Integer order) {
        this.order = order;
    }

    public Invoice getInvoice() {
        return invoice;
    }

    public Set<OrderLine> getOrderLines() {
        return orderLines;
    }
}
