package dev.godwit.config;

import java.nio.file.Path;

/** URLs of databases that are files: what a relative path is relative to is where the URL was written. */
public final class FileUrls {

    private static final String[] FILE_SCHEMES = {
        "jdbc:sqlite:", "sqlite:", "sqlite3:", "jdbc:h2:file:", "h2:file:", "jdbc:h2:", "h2:"
    };

    private static final String FILE_URI = "file:";

    private FileUrls() {}

    /** The URL with an absolute path where it has a relative one; any other URL as it is. */
    public static String resolve(String url, Path directory) {
        for (String scheme : FILE_SCHEMES) {
            if (url.regionMatches(true, 0, scheme, 0, scheme.length())) {
                String rest = url.substring(scheme.length());
                String path = rest.startsWith("//") && !rest.startsWith("///") ? rest.substring(2) : rest;
                if (path.startsWith(FILE_URI)) {
                    return isRelativeFile(path.substring(FILE_URI.length()), scheme)
                            ? scheme + uri(directory, path.substring(FILE_URI.length()))
                            : url;
                }
                return isRelativeFile(path, scheme) ? scheme + absolute(directory, path) : url;
            }
        }
        return url;
    }

    private static boolean isRelativeFile(String path, String scheme) {
        if (path.isEmpty() || path.startsWith("/") || path.startsWith("~") || path.startsWith(":")) {
            return false;
        }
        boolean windowsDrive = path.length() > 2 && path.charAt(1) == ':' && path.charAt(2) != ':';
        boolean otherKind = scheme.endsWith("h2:") && path.indexOf(':') > 0;
        return !windowsDrive && !otherKind;
    }

    /** What SQLite would decode in its URIs must not be decoded in the directory's name. */
    private static String uri(Path directory, String path) {
        String whole = absolute(directory, path);
        String folder = directory.toAbsolutePath().normalize().toString();
        boolean inside = whole.startsWith(folder);
        String encoded = folder.replace("%", "%25").replace("?", "%3f").replace("#", "%23");
        return FILE_URI + (inside ? encoded + whole.substring(folder.length()) : whole);
    }

    /** Options after {@code ?} or {@code ;} are no part of the path. */
    private static String absolute(Path directory, String path) {
        int end = path.length();
        for (char mark : new char[] {'?', ';'}) {
            int at = path.indexOf(mark);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return directory.resolve(path.substring(0, end)).toAbsolutePath().normalize() + path.substring(end);
    }
}
