package org.merchantgateway.domain;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every type of the domain, found on disk, so that no test forgets one. */
final class DomainTypes {

    private DomainTypes() {}

    static List<Class<?>> all() {
        try {
            return typesIn(Path.of(Payments.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Class<?>> typesIn(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString().replace(java.io.File.separatorChar, '.'))
                    .filter(name -> name.startsWith("org.merchantgateway.") && name.endsWith(".class"))
                    .filter(name -> !name.endsWith("-info.class"))
                    .<Class<?>>map(name -> loaded(name.substring(0, name.length() - ".class".length())))
                    .toList();
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
