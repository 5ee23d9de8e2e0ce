package com.example.pulled;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.Set;

@Entity
@Table(name = "order_lines")
@IdClass(OrderLine.Key.class)
public class OrderLine {

    @Id
    @Column(name = "order_id")
    private Integer orderId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "order_id",
            insertable = false,
            updatable = false,
            foreignKey = @ForeignKey(name = "order_lines_order_id_fkey"))
    private Order order;

    @Id
    @Column(name = "line_no")
    private Integer lineNo;

    @Column(nullable = false, length = 300)
    private String what;

    @OneToMany(mappedBy = "orderLine")
    private Set<LineNote> lineNotes = new LinkedHashSet<>();

    public Integer getOrderId() {
        return orderId;
    }

    public void setOrderId(Integer orderId) {
        this.orderId = orderId;
    }

    public Order getOrder() {
        return order;
    }

    public Integer getLineNo() {
        return lineNo;
    }

    public void setLineNo(Integer lineNo) {
        this.lineNo = lineNo;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public Set<LineNote> getLineNotes() {
        return lineNotes;
    }

    /** What tells one row from the others. */
    public record Key(Integer orderId, Integer lineNo) implements Serializable {}
}
