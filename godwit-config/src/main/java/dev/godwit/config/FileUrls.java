package dev.godwit.config;

import java.nio.file.Path;

/** URLs of databases that are files: what a relative path is relative to is where the URL was written. */
public final class FileUrls {

    private static final String[] FILE_SCHEMES = {
        "jdbc:sqlite:", "sqlite:", "jdbc:h2:file:", "h2:file:", "jdbc:h2:", "h2:"
    };

    private FileUrls() {}

    /** The URL with an absolute path where it has a relative one; any other URL as it is. */
    public static String resolve(String url, Path directory) {
        for (String scheme : FILE_SCHEMES) {
            if (url.startsWith(scheme)) {
                String rest = url.substring(scheme.length());
                String path = rest.startsWith("//") && !rest.startsWith("///") ? rest.substring(2) : rest;
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
        return !windowsDrive && !otherKind && !path.startsWith("file:");
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
