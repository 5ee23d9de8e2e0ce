package dev.godwit.jpa.write;

import java.util.List;

/**
 * Several values of one member of an annotation, which stands on lines of its own.
 *
 * @param indent of the annotation
 */
public record Listed(String indent) {

    /** One as it is, more in braces. */
    public String of(List<String> all) {
        String deep = "\n" + indent + "            ";
        return all.size() == 1 ? all.get(0) : "{" + deep + String.join("," + deep, all) + "\n" + indent + "        }";
    }
}
