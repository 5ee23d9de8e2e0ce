CREATE TABLE `A` (
    id uuid NOT NULL,
    a varchar(40) NOT NULL,
    b text NOT NULL,
    c timestamp(6) NOT NULL,
    d decimal(8, 2) NOT NULL,
    e smallint NOT NULL,
    f text NOT NULL,
    PRIMARY KEY (id)
) COLLATE=utf8mb4_unicode_ci;
