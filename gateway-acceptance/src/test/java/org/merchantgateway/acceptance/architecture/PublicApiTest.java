package org.merchantgateway.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The public API of every published module is the text in {@code docs/api}, so that a change of it is seen. A change that is
 * wanted is accepted by a run with {@code -Dapi.write=true}, which writes the files anew.
 */
class PublicApiTest {

    private static final String PREFIX = "org.merchantgateway.";
    private static final Path DOCUMENTED = Path.of("..", "docs", "api"); // from the module's folder
    private static final Path WRITTEN = Path.of("target", "api");
    private static final boolean ACCEPTED = Boolean.getBoolean("api.write");

    @TestFactory
    Stream<DynamicTest> isTheTextInTheDocumentation() throws IOException {
        return modules().entrySet().stream()
                .map(module -> DynamicTest.dynamicTest(
                        module.getKey(), () -> isDocumented(module.getKey(), text(module.getValue()))));
    }

    @Test
    void everyTextIsOfAModule() throws IOException {
        try (Stream<Path> files = Files.list(DOCUMENTED)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
                    .containsExactlyInAnyOrderElementsOf(modules().keySet());
        }
    }

    private static void isDocumented(String module, String text) throws IOException {
        Path documented = DOCUMENTED.resolve(module + ".txt");
        if (ACCEPTED) {
            Files.createDirectories(DOCUMENTED);
            Files.writeString(documented, text);
        }
        if (!Files.exists(documented) || !Files.readString(documented).equals(text)) {
            Path written = Files.createDirectories(WRITTEN).resolve(module + ".txt");
            Files.writeString(written, text);
            fail("the public API of " + module + " is not that of docs/api/" + module + ".txt. Compare that file with "
                    + written.toAbsolutePath() + ". If the change is wanted, name it in CHANGELOG.md and accept it by\n"
                    + "mvn -pl gateway-acceptance -am test -Dtest=PublicApiTest -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Dapi.write=true");
        }
    }

    /** Every module of the project that tests may use, by its name without the prefix. */
    private static Map<String, URL> modules() throws IOException {
        Map<String, URL> modules = new TreeMap<>();
        for (URL found : Collections.list(PublicApiTest.class.getClassLoader().getResources("module-info.class"))) {
            String name = descriptor(found).name();
            if (name.startsWith(PREFIX)) {
                modules.put(name.substring(PREFIX.length()), found);
            }
        }
        return modules;
    }

    private static ModuleDescriptor descriptor(URL found) throws IOException {
        try (InputStream compiled = found.openStream()) {
            return ModuleDescriptor.read(compiled);
        }
    }

    private static String text(URL module) throws IOException {
        Set<String> exported = descriptor(module).exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
        return PublicApi.of(classFiles(module).stream()
                .map(file -> file.replace('/', '.').replace(".class", ""))
                .filter(name -> name.contains(".") && exported.contains(name.substring(0, name.lastIndexOf('.'))))
                .map(PublicApiTest::load));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicApiTest.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The class files beside a module-info, in a folder or a jar. */
    private static List<String> classFiles(URL module) throws IOException {
        if (module.openConnection() instanceof JarURLConnection jar) {
            try (FileSystem files = FileSystems.newFileSystem(
                    Path.of(URI.create(jar.getJarFileURL().toString())))) {
                return classFiles(files.getPath("/"));
            }
        }
        return classFiles(Path.of(URI.create(module.toString())).getParent());
    }

    private static List<String> classFiles(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
