package dev.godwit.target;

import java.util.Locale;

/** Tells engines apart by what their drivers say of them. */
final class ProductNames {

    private ProductNames() {}

    /**
     * The engine, or the product's name where it is none of Godwit's. Some drivers for MySQL call a MariaDB server MySQL; it gives
     * itself away by its version.
     */
    static String engine(String product, String version) {
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "postgresql" -> "postgresql";
            case "mariadb" -> "mariadb";
            case "mysql" -> version.toLowerCase(Locale.ROOT).contains("mariadb") ? "mariadb" : "mysql";
            case "sqlite" -> "sqlite";
            case "h2" -> "h2";
            case "microsoft sql server" -> "sqlserver";
            default -> product;
        };
    }
}
