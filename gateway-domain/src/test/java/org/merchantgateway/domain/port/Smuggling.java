package org.merchantgateway.domain.port;

/** Throws what a method does not declare, as Kotlin and Lombok do. */
public final class Smuggling {

    private Smuggling() {}

    public static void smuggle(Throwable trouble) {
        Smuggling.<RuntimeException>thrown(trouble);
    }

    @SuppressWarnings("unchecked") // the point of it
    private static <T extends Throwable> void thrown(Throwable trouble) throws T {
        throw (T) trouble;
    }
}
