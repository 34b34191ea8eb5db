package org.merchantgateway.simulator.core;

import java.util.List;
import java.util.Optional;

/**
 * A call about stored cards. Both wires know it by the same name and with the same fields.
 *
 * @param name as SOAP calls it; REST appends {@code .do}
 * @param part what SOAP calls the request
 * @param lists whether the answer is a list of cards, which even a refusal has
 * @param action reads the fields and does what they ask for
 */
public record BindingCall(String name, String part, boolean lists, Action action) {

    /** All of them. */
    public static final List<BindingCall> ALL = List.of(
            new BindingCall(
                    "getBindings",
                    "request",
                    true,
                    (bindings, merchant, request) -> bindings.list(
                            merchant,
                            request.find("clientId"),
                            request.find("bindingId"),
                            isTrue(request.find("showExpired")),
                            request.find("language"))),
            change(
                    "bindCard",
                    "bindingId",
                    (bindings, merchant, request) -> bindings.bind(merchant, request.find("bindingId"))),
            change(
                    "unBindCard",
                    "bindingId",
                    (bindings, merchant, request) -> bindings.unbind(merchant, request.find("bindingId"))),
            change(
                    "extendBinding",
                    "request",
                    (bindings, merchant, request) -> bindings.extend(
                            merchant, request.find("bindingId"), request.find("newExpiry"), request.find("language"))));

    /** A request's fields as they came; a blank one counts as missing. */
    @FunctionalInterface
    public interface Request {

        /** The value of a field. */
        Optional<String> find(String field);
    }

    /** What a call does. */
    @FunctionalInterface
    public interface Action {

        /**
         * Does it.
         *
         * @return the cards to be listed
         * @throws Refusal if the gateway says no
         */
        List<StoredCard> on(Bindings bindings, Merchant merchant, Request request);
    }

    /** What changes one stored card. */
    @FunctionalInterface
    private interface Change {
        void on(Bindings bindings, Merchant merchant, Request request);
    }

    private static BindingCall change(String name, String part, Change change) {
        return new BindingCall(name, part, false, (bindings, merchant, request) -> {
            change.on(bindings, merchant, request);
            return List.of();
        });
    }

    private static boolean isTrue(Optional<String> flag) {
        return flag.map(String::strip)
                .filter(text -> text.equalsIgnoreCase("true") || text.equals("1"))
                .isPresent();
    }
}
