package org.merchantgateway.simulator.core;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.merchantgateway.domain.order.PaymentState;

/**
 * The period of which orders are asked for, checked. Source: getLastOrdersForMerchants.do, request parameters and errors.
 *
 * @param page from 0
 * @param size 1 to 200
 * @param from the period's begin
 * @param to the period's end, which belongs to it
 * @param states in which an order's payment may be
 * @param byCreation whether the period is about registration, and not about payment
 */
record Period(int page, int size, Instant from, Instant to, Set<String> states, boolean byCreation) {

    private static final int LARGEST = 200;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /**
     * Checks what is asked for.
     *
     * @throws Refusal with code 5 if something is missing or wrong, 10 if the page is too large or the merchant another
     */
    static Period checked(Merchant merchant, PeriodRequest request) {
        int page = number(request.page(), 0);
        int size = number(request.size(), LARGEST);
        Instant from = RequestChecks.required(request.from(), Message.PERIOD_INCOMPLETE);
        Instant to = RequestChecks.required(request.to(), Message.PERIOD_INCOMPLETE);
        RequestChecks.check(size <= LARGEST, Message.PAGE_TOO_LARGE);
        RequestChecks.check(size > 0, Message.VALUE_INVALID);
        boolean byCreation = RequestChecks.flag(request.byCreation(), Message.VALUE_INVALID);
        return new Period(page, size, from, to, states(request.states()), byCreation).of(merchant, request.merchants());
    }

    private Period of(Merchant merchant, List<String> asked) {
        boolean own = asked.stream()
                .map(String::strip)
                .allMatch(login -> login.equals(merchant.login()) || login.equals(merchant.name()));
        RequestChecks.check(own, Message.MERCHANT_FORBIDDEN);
        return this;
    }

    private static int number(Optional<String> given, int otherwise) {
        return given.map(String::strip)
                .map(digits -> {
                    RequestChecks.check(NUMBER.matcher(digits).matches(), Message.VALUE_INVALID);
                    return Integer.parseInt(digits);
                })
                .orElse(otherwise);
    }

    private static Set<String> states(List<String> names) {
        RequestChecks.check(!names.isEmpty(), Message.PERIOD_INCOMPLETE);
        Set<String> known = EnumSet.allOf(PaymentState.class).stream()
                .map(PaymentState::name)
                .collect(Collectors.toSet());
        Set<String> asked = names.stream().map(String::strip).collect(Collectors.toSet());
        RequestChecks.check(known.containsAll(asked), Message.STATES_INVALID);
        return asked;
    }

    /** Whether an order is one of them. One that was never paid has no date of payment. */
    boolean holds(PlacedOrder placed) {
        Optional<Instant> date = byCreation
                ? Optional.of(placed.order().registeredAt())
                : placed.order().approvedAt();
        return states.contains(placed.order().paymentState())
                && date.filter(at -> !at.isBefore(from) && !at.isAfter(to)).isPresent();
    }
}
