package org.merchantgateway.simulator.core;

import java.util.List;
import java.util.Optional;

/** Tells a card's payment system by the first digits of its number (ISO/IEC 7812 issuer ranges). */
final class PaymentSystems {

    private record Range(int first, int last, String system) {}

    private static final List<Range> BY_FIRST_FOUR = List.of(
            new Range(2200, 2204, "MIR"),
            new Range(2221, 2720, "MASTERCARD"),
            new Range(3400, 3499, "AMEX"),
            new Range(3528, 3589, "JCB"),
            new Range(3700, 3799, "AMEX"),
            new Range(4000, 4999, "VISA"),
            new Range(5100, 5599, "MASTERCARD"),
            new Range(6200, 6299, "CUP"));

    private PaymentSystems() {}

    static Optional<String> of(String pan) {
        int first = Integer.parseInt(pan.substring(0, 4));
        return BY_FIRST_FOUR.stream()
                .filter(range -> first >= range.first && first <= range.last)
                .map(Range::system)
                .findFirst();
    }
}
