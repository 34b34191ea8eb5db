package org.merchantgateway.samples;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.merchantgateway.domain.port.Operation;

/** Every class of the domain, found where its class files are, so that no test forgets one. */
public final class DomainClasses {

    private static final String CLASS = ".class";

    private DomainClasses() {}

    /** All of them, in the order of their names. A module's reader lists a directory of classes and a jar alike. */
    public static List<Class<?>> all() {
        try {
            Path home = Path.of(Operation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (ModuleReader domain =
                            ModuleFinder.of(home).findAll().iterator().next().open();
                    Stream<String> files = domain.list()) {
                return files.filter(name -> name.startsWith("org/merchantgateway/") && name.endsWith(CLASS))
                        .filter(name -> !name.endsWith("-info.class"))
                        .sorted()
                        .<Class<?>>map(name -> loaded(name.substring(0, name.length() - CLASS.length())))
                        .toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** The types of operations, as the domain declares them. */
    public static List<Class<?>> operations() {
        return all().stream()
                .filter(type -> Operation.class.isAssignableFrom(type) && !type.isInterface())
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .toList();
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name.replace('/', '.'), false, Operation.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
