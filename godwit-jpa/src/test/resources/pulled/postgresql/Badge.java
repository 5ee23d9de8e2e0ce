package com.example.pulled;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.LocalTime;
import java.util.UUID;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Entity
@Table(name = "badges")
public class Badge {

    @Id
    @Column(name = "person_id")
    private UUID personId;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @MapsId
    @OnDelete(action = OnDeleteAction.RESTRICT)
    @JoinColumn(
            name = "person_id",
            nullable = false,
            foreignKey = @ForeignKey(name = "badges_person_id_fkey"))
    private Person person;

    @Column(nullable = false, columnDefinition = "time(2)")
    private LocalTime since;

    public UUID getPersonId() {
        return personId;
    }

    public void setPersonId(UUID personId) {
        this.personId = personId;
    }

    public Person getPerson() {
        return person;
    }

    public void setPerson(Person person) {
        this.person = person;
    }

    public LocalTime getSince() {
        return since;
    }

    public void setSince(LocalTime since) {
        this.since = since;
    }
}
