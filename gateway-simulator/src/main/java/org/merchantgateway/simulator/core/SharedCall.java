package org.merchantgateway.simulator.core;

import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.profile.RestRequest;

/**
 * A call that both wires have with the same fields, answered by a code and at most a list of stored cards.
 *
 * @param request which one it is over REST
 * @param soap what SOAP calls it
 * @param style how it is answered
 * @param action reads the fields and does what they ask for
 */
public record SharedCall(RestRequest request, String soap, Style style, Action action) {

    /** All of them. */
    public static final List<SharedCall> ALL = List.of(
            new SharedCall(RestRequest.GET_BINDINGS, "getBindings", Style.CARDS, (gateway, merchant, asked) -> {
                merchant.check(asked.find("merchantLogin"));
                return gateway.bindings()
                        .list(
                                merchant,
                                asked.find("clientId"),
                                asked.find("bindingId"),
                                RequestChecks.flag(asked.find("showExpired"), Message.VALUE_INVALID),
                                asked.find("language"));
            }),
            new SharedCall(
                    RestRequest.GET_BINDINGS_BY_CARD_OR_ID,
                    "getBindingsByCardOrId",
                    Style.CARDS,
                    (gateway, merchant, asked) -> gateway.bindings()
                            .listByCardOrId(
                                    merchant,
                                    asked.find("pan"),
                                    asked.find("bindingId"),
                                    RequestChecks.flag(asked.find("showExpired"), Message.VALUE_INVALID),
                                    asked.find("language"))),
            change(
                    RestRequest.BIND_CARD,
                    "bindCard",
                    Style.CODE,
                    (gateway, merchant, asked) -> gateway.bindings().bind(merchant, asked.find("bindingId"))),
            change(
                    RestRequest.UNBIND_CARD,
                    "unBindCard",
                    Style.CODE,
                    (gateway, merchant, asked) -> gateway.bindings().unbind(merchant, asked.find("bindingId"))),
            change(
                    RestRequest.EXTEND_BINDING,
                    "extendBinding",
                    Style.CODE,
                    (gateway, merchant, asked) -> gateway.bindings()
                            .extend(
                                    merchant,
                                    asked.find("bindingId"),
                                    asked.find("newExpiry"),
                                    asked.find("language"))),
            change(RestRequest.DECLINE, "declineOrder", Style.NUMERIC_CODE, (gateway, merchant, asked) -> {
                merchant.check(asked.find("merchantLogin"));
                gateway.decline(merchant, asked.find("orderId"), asked.find("orderNumber"), asked.find("language"));
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

    private static SharedCall change(RestRequest request, String soap, Style style, Change change) {
        return new SharedCall(request, soap, style, (gateway, merchant, asked) -> {
            change.on(gateway, merchant, asked);
            return List.of();
        });
    }
}
