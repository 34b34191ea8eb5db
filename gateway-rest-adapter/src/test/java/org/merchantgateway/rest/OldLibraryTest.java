package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.config.GatewayConfig;

/** A host may bring a library that is older than the adapter needs: that has to be found before money moves. */
class OldLibraryTest {

    /** What Jackson 2.14 lacks. */
    private static final Set<String> LACKING = Set.of("com.fasterxml.jackson.core.StreamReadConstraints");

    @Test
    void doesNotOpenWithAJacksonThatCannotReadAnswers() throws Exception {
        try (URLClassLoader host = new Host(LACKING)) {
            assertThatThrownBy(() -> open(host))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("class path")
                    .cause()
                    .hasMessageContaining("NoClassDefFoundError");
        }
    }

    @Test
    void opensWithOneThatCan() throws Throwable {
        try (URLClassLoader host = new Host(Set.of())) {
            assertThat(open(host)).isInstanceOf(AutoCloseable.class);
        }
    }

    private static Object open(ClassLoader host) throws Throwable {
        Class<?> config = host.loadClass(GatewayConfig.class.getName());
        Object made = config.getMethod("of", String.class, java.net.URI.class, String.class, String.class)
                .invoke(null, "rest", java.net.URI.create("http://127.0.0.1:1"), "shop-api", "secret");
        Method open = host.loadClass(RestGateway.class.getName()).getMethod("open", config);
        try {
            return open.invoke(null, made);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** Loads everything anew, from the test's class path, but for what is lacking. */
    private static final class Host extends URLClassLoader {

        private final Set<String> lacking;

        Host(Set<String> lacking) {
            super(classPath(), ClassLoader.getPlatformClassLoader());
            this.lacking = lacking;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (lacking.contains(name)) {
                throw new ClassNotFoundException(name);
            }
            return super.findClass(name);
        }

        private static URL[] classPath() {
            String paths = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            return Arrays.stream(paths.split(Pattern.quote(File.pathSeparator)))
                    .map(Host::url)
                    .toArray(URL[]::new);
        }

        private static URL url(String path) {
            try {
                return new File(path).toURI().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }
}
