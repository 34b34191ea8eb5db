package org.merchantgateway.simulator.setting;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * How the gateway notifies the shops by itself: the same for every merchant. Prints without the target's query and without
 * keys. Source: callback notifications.
 */
@Value.Immutable
@GeneratedSettings
public abstract class CallbackSettings {

    /** Which address counts. */
    public enum Type {
        /** The merchant's, for every order. */
        STATIC,
        /** The one that the order was registered with; the merchant's if there is none. */
        DYNAMIC
    }

    /** How a notification is sent. */
    public enum Method {
        /** Parameters in the query. */
        GET,
        /** Parameters as {@code application/x-www-form-urlencoded}. */
        POST
    }

    CallbackSettings() {}

    /** Where notifications go, http or https; nothing means nowhere, but for the orders' own. */
    public abstract Optional<URI> target();

    /** Whether an order's own {@code dynamicCallbackUrl} goes before the target, or is passed over. */
    @Value.Default
    public Type type() {
        return Type.STATIC;
    }

    /** GET with a query or POST with a form. */
    @Value.Default
    public Method method() {
        return Method.GET;
    }

    /** With which checksum they come. */
    @Value.Default
    public CallbackSigning signing() {
        return CallbackSigning.none();
    }

    /** Which of the optional parameters are sent, where the order has them. */
    public abstract Set<CallbackParameter> parameters();

    /** After how many failures in a row one is given up, at least 1. */
    @Value.Default
    public int failures() {
        return 3;
    }

    /** From one attempt to the next, by the simulator's clock. */
    @Value.Default
    public Duration pause() {
        return Duration.ofSeconds(30);
    }

    /** How long the shop may take to answer, by the computer's clock. */
    @Value.Default
    public Duration timeout() {
        return Duration.ofSeconds(10);
    }

    /** Checks what it is made of. */
    @Value.Check
    void check() {
        require(
                target().map(CallbackSettings::isTarget).orElse(true),
                "the callback's address must be an absolute http or https URL");
        require(failures() > 0, "failures must be at least 1, got " + failures());
        require(!pause().isNegative(), "pause must not be negative, got " + pause());
        require(timeout().toMillis() > 0, "timeout must be at least a millisecond, got " + timeout());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** No notifications. */
    public static CallbackSettings none() {
        return ImmutableCallbackSettings.builder().build();
    }

    /**
     * GET to an address, without a checksum and without optional parameters; every 30 seconds until the answer is 200 or
     * three attempts have failed.
     *
     * @throws IllegalArgumentException if the address is not absolute http or https
     */
    public static CallbackSettings to(URI target) {
        return none().withTarget(target);
    }

    /** GET to the address that the order was registered with, otherwise as {@link #to}. */
    public static CallbackSettings dynamic() {
        return none().withType(Type.DYNAMIC);
    }

    /** Whether notifications can go there: absolute, http or https, with a host. */
    public static boolean isTarget(String url) {
        try {
            return isTarget(new URI(url));
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static boolean isTarget(URI url) {
        return ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                && url.getHost() != null;
    }

    /** Whether there is any notification at all. */
    public boolean areOn() {
        return target().isPresent() || type() == Type.DYNAMIC;
    }

    /** The same to another address. */
    public abstract CallbackSettings withTarget(URI address);

    /** The same, heeding the orders' own addresses or not. */
    public abstract CallbackSettings withType(Type another);

    /** The same by another method. */
    public abstract CallbackSettings withMethod(Method another);

    /**
     * The same with a symmetric checksum: HMAC-SHA256.
     *
     * @param token the key, as the merchant's account shows it; not blank
     */
    public CallbackSettings signedBy(String token) {
        return withSigning(CallbackSigning.symmetric(token));
    }

    /**
     * The same with an asymmetric checksum: SHA512withRSA.
     *
     * @param key an RSA key
     * @param alias what {@code sign_alias} says
     */
    public CallbackSettings signedBy(PrivateKey key, String alias) {
        return withSigning(CallbackSigning.asymmetric(key, alias));
    }

    abstract CallbackSettings withSigning(CallbackSigning another);

    /** The same with these optional parameters and no others. */
    public abstract CallbackSettings withParameters(CallbackParameter... sent);

    /** The same, given up after so many failures in a row. */
    public abstract CallbackSettings withFailures(int most);

    /** The same with another pause between two attempts. */
    public abstract CallbackSettings withPause(Duration between);

    /** The same with another patience for the shop's answer. */
    public abstract CallbackSettings withTimeout(Duration longest);

    /** An address without what may be secret in it: scheme, host, port and path. */
    public static String shown(URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return url.getScheme() + "://" + url.getHost() + port + (url.getRawPath() == null ? "" : url.getRawPath());
    }

    /** Without the target's query and without keys. */
    @Override
    public String toString() {
        return "CallbackSettings[" + target().map(CallbackSettings::shown).orElse("nowhere") + ", " + type() + ", "
                + method() + ", " + signing() + ", " + parameters() + ", " + failures() + " failures, " + pause() + ", "
                + timeout() + "]";
    }
}
