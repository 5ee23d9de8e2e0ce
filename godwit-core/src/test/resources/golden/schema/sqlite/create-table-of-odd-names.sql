CREATE TABLE "Order" (
    id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    "select" integer,
    "with blank" integer
);
