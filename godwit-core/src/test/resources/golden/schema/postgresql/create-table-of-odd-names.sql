CREATE TABLE "Order" (
    id serial NOT NULL,
    "select" integer,
    "with blank" integer,
    PRIMARY KEY (id)
);
