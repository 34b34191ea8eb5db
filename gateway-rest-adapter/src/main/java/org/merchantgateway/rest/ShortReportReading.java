package org.merchantgateway.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.merchantgateway.domain.order.CardAuthInfo;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;

/**
 * Reads the short status, most of whose names are capitalised: {@code OrderStatus}, but {@code currency}. Every name is
 * taken in either spelling. Whatever has no place in the report, or cannot be read as what it should be, is kept by name.
 */
final class ShortReportReading {

    private final Answer answer;

    /** Which fields have a place in the report, and whether they could be read as what they should be. */
    private final Map<String, Boolean> read = new HashMap<>();

    private ShortReportReading(Answer answer) {
        this.answer = answer;
    }

    /** The report, or nothing if the answer does not say where the order stands. */
    static Optional<OrderReport> of(Answer answer) {
        return new ShortReportReading(answer).report();
    }

    private Optional<OrderReport> report() {
        Optional<Integer> status = field(Answer::integer, "orderStatus");
        return status.map(number -> {
            OrderReport.Builder report = OrderReport.builder()
                    .status(new OrderStatus(number))
                    .orderNumber(text("orderNumber").orElse(null))
                    .amount(field(Answer::amount, "amount").orElse(null))
                    .currency(field(Answer::currency, "currency").orElse(null))
                    .ip(text("ip").orElse(null))
                    .card(card().orElse(null))
                    .binding(ReportBlocks.binding(answer).orElse(null));
            PlacedFields.binding(answer, report.build(), read);
            ReportReading.others(answer, read, report);
            return report.build();
        });
    }

    private Optional<CardAuthInfo> card() {
        CardAuthInfo card = new CardAuthInfo(
                text("pan"), text("expiration"), text("cardholderName"), text("approvalCode"), Optional.empty());
        return Optional.of(card)
                .filter(some -> Stream.of(
                                some.maskedPan(), some.expiration(), some.cardholderName(), some.approvalCode())
                        .anyMatch(Optional::isPresent));
    }

    private Optional<String> text(String name) {
        return field((object, spelling) -> object.text(spelling), name);
    }

    /** The first spelling that can be read; the other is kept by name if it is there too. */
    private <T> Optional<T> field(BiFunction<Answer, String, Optional<T>> reading, String name) {
        Optional<T> found = Optional.empty();
        for (String spelling : List.of(capitalised(name), name)) {
            Optional<T> value = found.isPresent() ? Optional.empty() : reading.apply(answer, spelling);
            read.put(spelling, value.isPresent());
            found = found.or(() -> value);
        }
        return found;
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
