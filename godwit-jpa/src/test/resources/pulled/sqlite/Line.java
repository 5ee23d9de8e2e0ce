package com.example.pulled;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;

@Entity
@Table(name = "lines")
@IdClass(Line.Key.class)
public class Line {

    @Id
    @Column(name = "company_id", columnDefinition = "integer")
    private Long companyId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "company_id",
            insertable = false,
            updatable = false,
            columnDefinition = "integer")
    private Company company;

    @Id
    @Column(name = "line_no", columnDefinition = "integer")
    private Long lineNo;

    @Column(columnDefinition = "text")
    private String what;

    public Long getCompanyId() {
        return companyId;
    }

    public void setCompanyId(Long companyId) {
        this.companyId = companyId;
    }

    public Company getCompany() {
        return company;
    }

    public Long getLineNo() {
        return lineNo;
    }

    public void setLineNo(Long lineNo) {
        this.lineNo = lineNo;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    /** What tells one row from the others. */
    public record Key(Long companyId, Long lineNo) implements Serializable {}
}
