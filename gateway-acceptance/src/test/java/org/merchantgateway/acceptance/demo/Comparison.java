package org.merchantgateway.acceptance.demo;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.CardAuthInfo;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.SecureAuthInfo;

/** The final reports side by side, without what must differ: order number and id, times. */
final class Comparison {

    private static final String MISSING = "-";

    private final String title;
    private final List<String> wires;
    private final Map<String, OrderReport> reports;
    private final Sums right;

    /** An order's reports by wire, and the sums that are right, minor units. */
    Comparison(
            String title,
            List<String> wires,
            Map<String, OrderReport> reports,
            long approved,
            long deposited,
            long refunded) {
        this.title = title;
        this.wires = wires;
        this.reports = reports;
        this.right = new Sums(Amount.ofMinor(approved), Amount.ofMinor(deposited), Amount.ofMinor(refunded));
    }

    /** Prints the table; whether the reports agree and are right. */
    boolean print(PrintStream out) {
        out.println();
        out.println(title);
        out.println();
        row(out, "", wires.stream().map(String::toUpperCase).toList());
        boolean agree = true;
        for (Map.Entry<String, Function<OrderReport, String>> field : fields().entrySet()) {
            List<String> values = wires.stream()
                    .map(wire -> field.getValue().apply(reports.get(wire)))
                    .toList();
            boolean same = values.stream().distinct().count() == 1;
            agree &= same;
            row(out, field.getKey() + (same ? "" : "  DIFFERS"), values);
        }
        boolean areRight = reports.values().stream().allMatch(this::isRight);
        out.println();
        out.println((agree ? "They agree" : "They DIFFER") + (areRight ? " and are right." : ", and are NOT right."));
        return agree && areRight;
    }

    private boolean isRight(OrderReport report) {
        OrderStatus status = right.refunded().isZero() ? OrderStatus.DEPOSITED : OrderStatus.REFUNDED;
        return report.status().equals(Optional.of(status))
                && report.sums().equals(Optional.of(right))
                && report.amount().equals(Optional.of(right.approved()));
    }

    private static Map<String, Function<OrderReport, String>> fields() {
        Map<String, Function<OrderReport, String>> fields = new LinkedHashMap<>();
        fields.put("status", report -> shown(report.status()));
        fields.put("payment state", report -> shown(report.paymentState()));
        fields.put("amount", report -> shown(report.amount().map(Comparison::roubles)));
        fields.put("currency", report -> shown(report.currency()));
        fields.put("approved", report -> shown(report.sums().map(Sums::approved).map(Comparison::roubles)));
        fields.put(
                "deposited, net",
                report -> shown(report.sums().map(Sums::deposited).map(Comparison::roubles)));
        fields.put("refunded", report -> shown(report.sums().map(Sums::refunded).map(Comparison::roubles)));
        fields.put(
                "refunds",
                report -> report.refunds().stream()
                        .map(refund -> shown(refund.amount().map(Comparison::roubles)))
                        .collect(Collectors.joining(", ")));
        fields.put("action code", report -> report.actionCode().toString().replaceAll("\\D*(-?\\d+)\\D*", "$1"));
        fields.put("card", report -> shown(report.card().flatMap(CardAuthInfo::maskedPan)));
        fields.put("3-D Secure, eci", report -> shown(report.secureAuthInfo().flatMap(SecureAuthInfo::eci)));
        fields.put("paid by", report -> shown(report.paymentWay()));
        fields.put("description", report -> shown(report.orderDescription()));
        return fields;
    }

    private static String roubles(Amount amount) {
        return amount.inMajor(Currency.RUB).toPlainString();
    }

    private static String shown(Optional<?> value) {
        return value.map(Object::toString).orElse(MISSING);
    }

    private static void row(PrintStream out, String name, List<String> values) {
        out.println("  " + String.format("%-18s", name)
                + values.stream().map(value -> String.format("%-24s", value)).collect(Collectors.joining()));
    }
}
