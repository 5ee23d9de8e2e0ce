package dev.godwit.jpa;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads entities with one set of Hibernate and JPA: all of it from the class path of the entities if their Hibernate is there, or else the
 * one that this class is loaded with, or else the one that Godwit keeps aside. But for the second case nothing is seen besides the JDK
 * and Godwit's own classes, of which those that speak with Hibernate are loaded anew, beside it.
 */
final class EntityLoader extends URLClassLoader {

    private static final String OWN = "dev.godwit.";
    private static final String ANEW = "dev.godwit.jpa.hibernate.";
    private static final String HIBERNATE = "org/hibernate/boot/MetadataSources.class";

    private final ClassLoader godwit;

    static {
        registerAsParallelCapable();
    }

    private EntityLoader(URL[] urls, ClassLoader parent, ClassLoader godwit) {
        super("godwit-entities", urls, parent);
        this.godwit = godwit;
    }

    /**
     * A loader for entities on this class path; whoever asks for it closes it.
     *
     * @param aside the jars of the Hibernate that Godwit keeps
     */
    static EntityLoader of(List<Path> classPath, List<Path> aside) {
        ClassLoader godwit = EntityLoader.class.getClassLoader();
        List<URL> urls = new ArrayList<>();
        classPath.forEach(entry -> urls.add(url(entry)));
        if (classPath.stream().noneMatch(EntityLoader::hasHibernate)) {
            if (godwit.getResource(HIBERNATE) != null) {
                return new EntityLoader(urls.toArray(URL[]::new), godwit, godwit);
            }
            aside.forEach(entry -> urls.add(url(entry)));
        }
        urls.add(EntityLoader.class.getProtectionDomain().getCodeSource().getLocation());
        return new EntityLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader(), godwit);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        return name.startsWith(OWN) && !name.startsWith(ANEW) ? godwit.loadClass(name) : super.findClass(name);
    }

    private static boolean hasHibernate(Path entry) {
        try {
            if (Files.isDirectory(entry)) {
                return Files.exists(entry.resolve(HIBERNATE));
            }
            try (FileSystem jar = FileSystems.newFileSystem(entry)) {
                return Files.exists(jar.getPath(HIBERNATE));
            }
        } catch (IOException e) {
            throw EntityFinder.unreadable(entry, e);
        }
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
