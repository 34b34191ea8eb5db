package org.merchantgateway.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the text of a public API holds, and what it leaves out. */
class PublicApiTextTest {

    private static String text(Class<?>... classes) {
        return PublicApi.of(Stream.of(classes)).replaceAll("[\\w.]+\\.PublicApiSamples\\.", "");
    }

    @Test
    void recordsHaveTheirComponentsInTheirHead() {
        assertThat(text(PublicApiSamples.Pair.class)).isEqualTo("""
                public record Pair<A extends Comparable<A>, B>(A first, java.util.List<B> second)
                    Pair(A, java.util.List<B>)
                    Pair<A, B> reversed()
                """);
    }

    @Test
    void enumsHaveTheirConstantsInTheirOrder() {
        assertThat(text(PublicApiSamples.Side.class)).isEqualTo("""
                public enum Side
                    constants LEFT, RIGHT
                    int sign()
                """);
    }

    @Test
    void sealedTypesNameTheirCases() {
        assertThat(text(PublicApiSamples.Shape.class)).isEqualTo("""
                public sealed interface Shape permits Flat, Round
                    default double area()
                """);
    }

    @Test
    void finalClassesHaveNoProtectedMembers() {
        assertThat(text(PublicApiSamples.Flat.class)).isEqualTo("""
                public static final class Flat implements Shape
                    static final int LIMIT
                """);
    }

    @Test
    void classesHaveWhatTheyInheritFromAHiddenOne() {
        assertThat(text(PublicApiSamples.Task.class).lines())
                .containsExactly(
                        "public static abstract class Task extends Hidden<String>"
                                + " implements java.util.concurrent.Callable<String>",
                        "    protected Task(int)",
                        "    String call() throws java.io.IOException",
                        "    T inherited()",
                        "    protected abstract <X extends Exception> void all(Class<? extends X>, String...) throws X"
                                + " @Deprecated",
                        "    protected final int seen");
    }

    @Test
    void annotationsHaveTheirDefaults() {
        assertThat(text(PublicApiSamples.Marked.class)).isEqualTo("""
                public @interface Marked
                    String[] value() default {a, b}
                """);
    }

    @Test
    void whatNobodySeesIsLeftOut() {
        assertThat(text(PublicApiSamples.Packaged.class, PublicApiSamples.Hidden.class))
                .isEmpty();
    }
}
