package dev.godwit.jpa.write;

/**
 * The getter and the setter of a field, as beans have them: {@code isAdmin} is read by {@code isAdmin()}.
 *
 * @param type as the file names it
 */
public record Accessors(String type, String field) {

    /** Both. */
    public String text() {
        return getter() + "\n" + setter();
    }

    /** The getter. */
    public String getter() {
        return """
                    public %s %s() {
                        return %s;
                    }
                """.formatted(type, getterName(), field);
    }

    private String setter() {
        return """
                    public void set%s(%s %s) {
                        this.%s = %s;
                    }
                """.formatted(property(), type, field, field, field);
    }

    private String getterName() {
        return (type.equals("boolean") ? "is" : "get") + property();
    }

    private String property() {
        return property(type.equals("boolean"), field);
    }

    /** A boolean {@code isAdmin} is the property {@code Admin}. */
    private static String truth(String field) {
        return field.matches("is\\p{Lu}.*") ? field.substring(2) : Words.capitalised(field);
    }

    /** What of a name stands between {@code get} and the parentheses. */
    public static String property(boolean truth, String field) {
        return truth ? truth(field) : Words.capitalised(field);
    }
}
