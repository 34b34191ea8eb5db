package org.merchantgateway.acceptance.fire;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.order.OrderStatus;

/** Why something stays open though the gateway answers: nothing that it reports tells what became of it. */
enum Unclear {
    /** Of a payment: its payer was sent to the ACS, by it or by an attempt before it. */
    PAYER_IS_WITH_THE_ACS(OrderStatus.ACS_STARTED, "pay-by-card", "pay-by-binding", "pay-by-wallet"),
    /** Of an end of 3-D Secure: no attempt is under way. It has ended one that failed, or there was none before. */
    NO_ATTEMPT_IS_UNDER_WAY(OrderStatus.REGISTERED, "finish-3ds");

    /** In the words of the library. */
    static final String WHY = "the report is not conclusive";

    @SuppressWarnings("ImmutableEnumChecker") // a record of a number
    private final OrderStatus status;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, of texts
    private final List<String> operations;

    Unclear(OrderStatus status, String... operations) {
        this.status = status;
        this.operations = List.of(operations);
    }

    /** Why an operation stays open while its order stands so; empty if it may not. */
    static Optional<Unclear> of(String operation, Optional<OrderStatus> status) {
        return Arrays.stream(values())
                .filter(reason -> reason.operations.contains(operation))
                .filter(reason -> status.filter(reason.status::equals).isPresent())
                .findFirst();
    }
}
