package org.merchantgateway.simulator.core;

import java.util.List;
import java.util.Optional;

/**
 * A call that both wires have with the same fields, answered by a code and at most a list of stored cards.
 *
 * @param rest what REST calls it
 * @param soap what SOAP calls it
 * @param style how it is answered
 * @param action reads the fields and does what they ask for
 */
public record SharedCall(String rest, String soap, Style style, Action action) {

    /** All of them. */
    public static final List<SharedCall> ALL = List.of(
            new SharedCall("getBindings.do", "getBindings", Style.CARDS, (gateway, merchant, request) -> {
                merchant.check(request.find("merchantLogin"));
                return gateway.bindings()
                        .list(
                                merchant,
                                request.find("clientId"),
                                request.find("bindingId"),
                                RequestChecks.flag(request.find("showExpired"), Message.VALUE_INVALID),
                                request.find("language"));
            }),
            new SharedCall(
                    "getBindingsByCardOrId.do",
                    "getBindingsByCardOrId",
                    Style.CARDS,
                    (gateway, merchant, request) -> gateway.bindings()
                            .listByCardOrId(
                                    merchant,
                                    request.find("pan"),
                                    request.find("bindingId"),
                                    RequestChecks.flag(request.find("showExpired"), Message.VALUE_INVALID),
                                    request.find("language"))),
            change(
                    "bindCard.do",
                    "bindCard",
                    Style.CODE,
                    (gateway, merchant, request) -> gateway.bindings().bind(merchant, request.find("bindingId"))),
            change(
                    "unBindCard.do",
                    "unBindCard",
                    Style.CODE,
                    (gateway, merchant, request) -> gateway.bindings().unbind(merchant, request.find("bindingId"))),
            change(
                    "extendBinding.do",
                    "extendBinding",
                    Style.CODE,
                    (gateway, merchant, request) -> gateway.bindings()
                            .extend(
                                    merchant,
                                    request.find("bindingId"),
                                    request.find("newExpiry"),
                                    request.find("language"))),
            change("decline.do", "declineOrder", Style.NUMERIC_CODE, (gateway, merchant, request) -> {
                merchant.check(request.find("merchantLogin"));
                gateway.decline(
                        merchant, request.find("orderId"), request.find("orderNumber"), request.find("language"));
            }));

    /** How a call is answered. */
    public enum Style {
        /** By a code, which REST writes as text. */
        CODE,
        /** By a code, which REST writes as number. */
        NUMERIC_CODE,
        /** By a code as text and a list of stored cards, which even a refusal has. */
        CARDS
    }

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
        List<StoredCard> on(GatewayCore gateway, Merchant merchant, Request request);
    }

    /** What changes something, and answers by a code alone. */
    @FunctionalInterface
    private interface Change {
        void on(GatewayCore gateway, Merchant merchant, Request request);
    }

    private static SharedCall change(String rest, String soap, Style style, Change change) {
        return new SharedCall(rest, soap, style, (gateway, merchant, request) -> {
            change.on(gateway, merchant, request);
            return List.of();
        });
    }
}
