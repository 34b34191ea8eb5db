package org.merchantgateway.testkit.generator;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.merchantgateway.domain.port.Operation;

/** The domain's operations, found in its class files: an open interface has no list of what implements it. */
final class Operations {

    private static final String CLASS = ".class";

    static final List<Class<? extends Operation<?>>> ALL = found();

    private Operations() {}

    /** A module's reader lists a directory of classes and a jar alike. */
    private static List<Class<? extends Operation<?>>> found() {
        try {
            Path home = Path.of(Operation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (ModuleReader domain =
                            ModuleFinder.of(home).findAll().iterator().next().open();
                    Stream<String> files = domain.list()) {
                return operations(files);
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("the class files of the domain cannot be read", unreadable);
        }
    }

    @SuppressWarnings("unchecked") // an operation's class is one of Operation<?>
    private static List<Class<? extends Operation<?>>> operations(Stream<String> files) {
        return files.filter(name -> name.startsWith("org/merchantgateway/domain/") && name.endsWith(CLASS))
                .filter(name -> !name.endsWith("-info.class"))
                .sorted()
                .<Class<?>>map(name -> Class.forName(
                        Operation.class.getModule(),
                        name.substring(0, name.length() - CLASS.length()).replace('/', '.')))
                .filter(type -> Operation.class.isAssignableFrom(type)
                        && Modifier.isPublic(type.getModifiers())
                        && !type.isInterface())
                .<Class<? extends Operation<?>>>map(type -> (Class<? extends Operation<?>>) type)
                .toList();
    }
}
