package dev.godwit.config;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts variables into texts of the configuration: <code>${NAME}</code>, <code>${NAME:-default}</code> (the default also where the
 * variable is empty), and <code>$${</code> for a literal <code>${</code>. Defaults may hold variables themselves.
 */
final class Variables {

    private final Function<String, @Nullable String> lookup;

    Variables(Function<String, @Nullable String> lookup) {
        this.lookup = lookup;
    }

    static boolean in(String text) {
        return text.contains("${");
    }

    String resolve(String key, Value.Item item) {
        return in(item.text()) ? new Scan(key, item).all() : item.text();
    }

    private final class Scan {
        private final String key;
        private final Value.Item item;
        private final String text;
        private int at;

        Scan(String key, Value.Item item) {
            this.key = key;
            this.item = item;
            this.text = item.text();
        }

        String all() {
            return upTo(false, true);
        }

        /** Reads literal text and variables to the end, or to the brace that closes a default; looks nothing up where unwanted. */
        private String upTo(boolean closingBrace, boolean wanted) {
            StringBuilder out = new StringBuilder();
            while (at < text.length()) {
                if (closingBrace && text.charAt(at) == '}') {
                    return out.toString();
                }
                if (text.startsWith("$${", at)) {
                    out.append("${");
                    at += 3;
                } else if (text.startsWith("${", at)) {
                    at += 2;
                    out.append(variable(wanted));
                } else {
                    out.append(text.charAt(at++));
                }
            }
            if (closingBrace) {
                throw unterminated();
            }
            return out.toString();
        }

        private String variable(boolean wanted) {
            int start = at;
            while (at < text.length() && isNamePart(text.charAt(at))) {
                at++;
            }
            String name = text.substring(start, at);
            boolean hasDefault = text.startsWith(":-", at);
            if (at == text.length()) {
                throw unterminated();
            }
            if (name.isEmpty() || (!hasDefault && text.charAt(at) != '}')) {
                throw malformed();
            }
            String value = wanted ? lookup.apply(name) : "";
            if (hasDefault) {
                at += 2;
                boolean useDefault = wanted && (value == null || value.isEmpty());
                String fallback = upTo(true, useDefault);
                value = useDefault ? fallback : value;
            }
            at++;
            if (value == null) {
                throw missing(name);
            }
            return value;
        }

        private GodwitException missing(String name) {
            return GodwitException.of(
                            ErrorCode.CONFIGURATION,
                            "The variable " + name + ", which `" + key + "` needs, is not set.")
                    .at(item.place())
                    .hint("Set " + name + " in the environment, or give a default in the file: ${" + name + ":-…}.")
                    .build();
        }

        private GodwitException unterminated() {
            return wrong("`${` without its `}` in the value of `" + key + "`.");
        }

        private GodwitException malformed() {
            return wrong("A variable in the value of `" + key + "` has no proper name.");
        }

        private GodwitException wrong(String message) {
            return GodwitException.of(ErrorCode.CONFIGURATION, message)
                    .at(item.place())
                    .hint("Write ${NAME} or ${NAME:-default}; a literal `${` is written `$${`.")
                    .build();
        }
    }

    private static boolean isNamePart(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    }
}
