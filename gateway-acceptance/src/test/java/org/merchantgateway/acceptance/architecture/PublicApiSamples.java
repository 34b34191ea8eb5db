package org.merchantgateway.acceptance.architecture;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

/** Types of which {@link PublicApiTextTest} wants the text; public, so that they have one. */
public final class PublicApiSamples {

    private PublicApiSamples() {}

    public record Pair<A extends Comparable<A>, B>(A first, List<B> second) {

        public Pair<A, B> reversed() {
            return this;
        }
    }

    public enum Side {
        LEFT,
        RIGHT {
            @Override
            public int sign() {
                return 1;
            }
        };

        public int sign() {
            return -1;
        }
    }

    public sealed interface Shape permits Round, Flat {

        default double area() {
            return 0;
        }
    }

    public record Round() implements Shape {}

    public static final class Flat implements Shape {

        public static final int LIMIT = 3;

        protected int unseen;

        protected Flat() {}
    }

    abstract static class Hidden<T> {

        public T inherited() {
            throw new UnsupportedOperationException();
        }
    }

    public abstract static class Task extends Hidden<String> implements Callable<String> {

        protected final int seen;
        int packaged;

        protected Task(int seen) {
            this.seen = seen;
        }

        @Override
        public String call() throws IOException {
            throw new IOException("none");
        }

        @Deprecated
        protected abstract <X extends Exception> void all(Class<? extends X> type, String... names) throws X;

        private void hidden() {}
    }

    public @interface Marked {

        String[] value() default {"a", "b"};
    }

    interface Packaged {}
}
