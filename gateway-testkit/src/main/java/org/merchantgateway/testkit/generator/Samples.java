package org.merchantgateway.testkit.generator;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.JqwikException;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.profile.Profile;

/**
 * Values and operations for tests that know nothing of jqwik: plain JUnit, a main method, another property library. The same
 * seed gives the same values. {@code net.jqwik:jqwik-engine} has to be on the class path all the same.
 *
 * <p>Streams have no end: limit them. They are read by one thread at a time; any number of them may be read at once.
 */
public final class Samples {

    /** How many values jqwik should expect to make; it spreads them accordingly. */
    private static final int TRIES = 1000;

    private Samples() {}

    /**
     * Valid values within the manual's limits.
     *
     * @param type whatever {@link Generators#of} knows
     * @param seed any number
     * @throws IllegalArgumentException if no generator knows it; says why
     */
    public static <T> Stream<T> of(Class<T> type, long seed) {
        return of(type, Profile.manual(), seed);
    }

    /**
     * Valid values within the limits of a gateway, and with the fields that it requires.
     *
     * @param type whatever {@link Generators#of} knows
     * @param profile the gateway's
     * @param seed any number
     * @throws IllegalArgumentException if no generator knows it; says why
     */
    public static <T> Stream<T> of(Class<T> type, Profile profile, long seed) {
        return stream(() -> Generators.of(type, profile), seed);
    }

    /** The first so many of {@link #of(Class, long)}. */
    public static <T> List<T> of(Class<T> type, long seed, int count) {
        return of(type, seed).limit(count).toList();
    }

    /** Valid operations of every type that the domain has, within the manual's limits. */
    public static Stream<Operation<?>> operations(long seed) {
        return operations(Profile.manual(), seed);
    }

    /** Valid operations of every type that the domain has, within the limits of a gateway. */
    public static Stream<Operation<?>> operations(Profile profile, long seed) {
        return stream(() -> Generators.operations(profile), seed);
    }

    /**
     * Values that are invalid by the manual, of which exactly one rule is broken.
     *
     * @param type whatever {@link Generators#justInvalid} knows
     * @throws IllegalArgumentException if no generator knows it; says why
     */
    public static <T> Stream<Invalid<T>> justInvalid(Class<T> type, long seed) {
        return justInvalid(type, Profile.manual(), seed);
    }

    /**
     * Values that are invalid at a gateway, of which exactly one rule is broken.
     *
     * @param type whatever {@link Generators#justInvalid} knows
     * @param profile the gateway's
     * @throws IllegalArgumentException if no generator knows it; says why
     */
    public static <T> Stream<Invalid<T>> justInvalid(Class<T> type, Profile profile, long seed) {
        return stream(() -> Generators.justInvalid(type, profile), seed);
    }

    private static <T> Stream<T> stream(Supplier<Arbitrary<T>> arbitrary, long seed) {
        RandomGenerator<T> generator = inSession(() -> arbitrary.get().generator(TRIES));
        Random random = new Random(seed);
        return Stream.generate(() -> inSession(() -> generator.next(random).value()));
    }

    /**
     * jqwik remembers generators by session, of which all threads share one: so one after the other, under the lock that
     * jqwik itself takes to run one. A property has one of its own.
     */
    @SuppressWarnings("LockOnNonEnclosingClassLiteral") // it is just that lock
    private static <T> T inSession(Supplier<T> making) {
        synchronized (JqwikSession.class) {
            boolean own = started();
            try {
                return making.get();
            } finally {
                if (own) {
                    JqwikSession.finish();
                }
            }
        }
    }

    private static boolean started() {
        if (JqwikSession.isActive()) {
            return false;
        }
        try {
            JqwikSession.start();
            return true;
        } catch (JqwikException insideAProperty) {
            return false;
        }
    }
}
