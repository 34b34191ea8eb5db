package org.merchantgateway.simulator.setting;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How the gateway notifies the shops by itself: the same for every merchant. Prints without the target's query and without
 * keys. Source: callback notifications.
 *
 * @param target where notifications go, http or https; nothing means nowhere, but for the orders' own
 * @param type whether an order's own {@code dynamicCallbackUrl} goes before the target, or is passed over
 * @param method GET with a query or POST with a form
 * @param signing with which checksum they come
 * @param parameters which of the optional parameters are sent, where the order has them
 * @param failures after how many failures in a row one is given up, at least 1
 * @param pause from one attempt to the next, by the simulator's clock
 * @param timeout how long the shop may take to answer, by the computer's clock
 */
public record CallbackSettings(
        Optional<URI> target,
        Type type,
        Method method,
        CallbackSigning signing,
        Set<CallbackParameter> parameters,
        int failures,
        Duration pause,
        Duration timeout) {

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

    private static final int USUAL_FAILURES = 3;
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(30);
    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(10);

    /**
     * Checks what it is made of.
     *
     * @throws IllegalArgumentException if the target is not absolute http or https, or a number is out of range
     */
    public CallbackSettings {
        parameters = Set.copyOf(parameters);
        require(
                target.map(CallbackSettings::isTarget).orElse(true),
                "the callback's address must be an absolute http or https URL");
        require(failures > 0, "failures must be at least 1, got " + failures);
        require(!pause.isNegative(), "pause must not be negative, got " + pause);
        require(timeout.toMillis() > 0, "timeout must be at least a millisecond, got " + timeout);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** No notifications. */
    public static CallbackSettings none() {
        return new CallbackSettings(
                Optional.empty(),
                Type.STATIC,
                Method.GET,
                CallbackSigning.none(),
                Set.of(),
                USUAL_FAILURES,
                USUAL_PAUSE,
                USUAL_TIMEOUT);
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
        return target.isPresent() || type == Type.DYNAMIC;
    }

    /** The same to another address. */
    public CallbackSettings withTarget(URI address) {
        return new CallbackSettings(Optional.of(address), type, method, signing, parameters, failures, pause, timeout);
    }

    /** The same, heeding the orders' own addresses or not. */
    public CallbackSettings withType(Type another) {
        return new CallbackSettings(target, another, method, signing, parameters, failures, pause, timeout);
    }

    /** The same by another method. */
    public CallbackSettings withMethod(Method another) {
        return new CallbackSettings(target, type, another, signing, parameters, failures, pause, timeout);
    }

    /**
     * The same with a symmetric checksum: HMAC-SHA256.
     *
     * @param token the key, as the merchant's account shows it; not blank
     */
    public CallbackSettings signedBy(String token) {
        return with(CallbackSigning.symmetric(token));
    }

    /**
     * The same with an asymmetric checksum: SHA512withRSA.
     *
     * @param key an RSA key
     * @param alias what {@code sign_alias} says
     */
    public CallbackSettings signedBy(PrivateKey key, String alias) {
        return with(CallbackSigning.asymmetric(key, alias));
    }

    private CallbackSettings with(CallbackSigning another) {
        return new CallbackSettings(target, type, method, another, parameters, failures, pause, timeout);
    }

    /** The same with these optional parameters and no others. */
    public CallbackSettings withParameters(CallbackParameter... sent) {
        Set<CallbackParameter> chosen = EnumSet.noneOf(CallbackParameter.class);
        chosen.addAll(Set.of(sent));
        return new CallbackSettings(target, type, method, signing, chosen, failures, pause, timeout);
    }

    /** The same with other attempts: given up after so many failures in a row, so long after each other. */
    public CallbackSettings withRetries(int mostFailures, Duration between) {
        return new CallbackSettings(target, type, method, signing, parameters, mostFailures, between, timeout);
    }

    /** The same with another patience for the shop's answer. */
    public CallbackSettings withTimeout(Duration longest) {
        return new CallbackSettings(target, type, method, signing, parameters, failures, pause, longest);
    }

    /** An address without what may be secret in it: scheme, host, port and path. */
    public static String shown(URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return url.getScheme() + "://" + url.getHost() + port + (url.getRawPath() == null ? "" : url.getRawPath());
    }

    /** Without the target's query and without keys. */
    @Override
    public String toString() {
        return "CallbackSettings[" + target.map(CallbackSettings::shown).orElse("nowhere") + ", " + type + ", " + method
                + ", " + signing + ", " + parameters + ", " + failures + " failures, " + pause + ", " + timeout + "]";
    }
}
