package dev.godwit.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** An entity whose columns are held by Bean Validation. */
@Entity
@Table(name = "guarded")
class Guarded {

    @Id
    Long id;

    @NotNull
    @Size(max = 40)
    String name;

    @Min(1)
    @Max(5)
    Integer stars;
}
