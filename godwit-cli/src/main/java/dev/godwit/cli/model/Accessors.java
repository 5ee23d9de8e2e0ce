package dev.godwit.cli.model;

/**
 * The getter and the setter of a field, as beans have them: {@code isAdmin} is read by {@code isAdmin()}.
 *
 * @param type as the file names it
 */
record Accessors(String type, String field) {

    String text() {
        return getter() + "\n" + setter();
    }

    String getter() {
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
        return type.equals("boolean") ? truth(field) : Words.capitalised(field);
    }

    /** A boolean {@code isAdmin} is the property {@code Admin}. */
    private static String truth(String field) {
        return field.matches("is\\p{Lu}.*") ? field.substring(2) : Words.capitalised(field);
    }

    /** The name between {@code get} and the parentheses. */
    static String property(ModelColumn column) {
        return column.type() == AttributeType.BOOLEAN ? truth(column.field()) : Words.capitalised(column.field());
    }
}
