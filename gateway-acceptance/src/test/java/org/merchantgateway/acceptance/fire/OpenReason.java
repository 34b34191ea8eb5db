package org.merchantgateway.acceptance.fire;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.order.OrderStatus;

/** Why a call stays open although the gateway answers: the order's status does not show whether it was executed. */
enum OpenReason {
    /** Of a payment: its payer was sent to the ACS, by it or by an attempt before it. */
    PAYER_IS_WITH_THE_ACS(OrderStatus.ACS_STARTED, "pay-by-card", "pay-by-binding", "pay-by-wallet", "continue-3ds"),
    /** Of an end of 3-D Secure: no attempt is under way. It has ended one that failed, or there was none before. */
    NO_ATTEMPT_IS_UNDER_WAY(OrderStatus.REGISTERED, "finish-3ds", "finish-3ds-2");

    /** In the words of the library. */
    static final String WHY = "the report is not conclusive";

    @SuppressWarnings("ImmutableEnumChecker") // a record of a number
    private final OrderStatus status;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, of texts
    private final List<String> operations;

    OpenReason(OrderStatus status, String... operations) {
        this.status = status;
        this.operations = List.of(operations);
    }

    /** Why an operation stays open while its order stands so; empty if it may not. */
    static Optional<OpenReason> of(String operation, Optional<OrderStatus> status) {
        return Arrays.stream(values())
                .filter(reason -> reason.operations.contains(operation))
                .filter(reason -> status.filter(reason.status::equals).isPresent())
                .findFirst();
    }
}
