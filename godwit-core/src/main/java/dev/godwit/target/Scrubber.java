package dev.godwit.target;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Replaces secrets in texts by {@code ***}. Immutable and thread-safe.
 *
 * <p>A secret that is also a word of the address ({@code postgres:postgres@…}) or very short is replaced only where a password
 * stands, because replaced everywhere it would make messages unreadable and give itself away.
 */
public final class Scrubber {

    private static final Pattern IN_AUTHORITY = Pattern.compile("(://[^\\s/:@]*:)[^\\s/@]+(@)");
    private static final Pattern IN_PARAMETER =
            Pattern.compile("(?i)((?:password|passwd|pwd|secret|token)=)[^\\s&;,'\")]+");
    private static final int SHORT = 3;

    private final List<String> everywhere = new ArrayList<>();

    /**
     * Hides these.
     *
     * @param secrets what is hidden
     * @param words words of the address, which stay readable
     */
    public Scrubber(Collection<String> secrets, Collection<String> words) {
        Set<String> forms =
                new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(s -> s));
        for (String secret : secrets) {
            if (secret.length() > SHORT && !words.contains(secret)) {
                forms.add(secret);
                forms.add(PercentCode.encode(secret));
                forms.add(PercentCode.encode(secret).replace("%20", "+"));
            }
        }
        everywhere.addAll(forms);
    }

    /** The text without secrets. */
    public String scrub(String text) {
        String clean = text;
        for (String secret : everywhere) {
            clean = clean.replace(secret, "***");
        }
        clean = IN_AUTHORITY.matcher(clean).replaceAll("$1***$2");
        return IN_PARAMETER.matcher(clean).replaceAll("$1***");
    }
}
